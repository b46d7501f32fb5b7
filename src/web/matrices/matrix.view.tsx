import { type RowState } from '../../demarcation/declarations/concord';
import { type SinceLook } from '../../demarcation/looks/matrix-looks';
import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { ALLOCATION_ROLES } from '../../kernel/terms/demarcation-terms';
import { MARK_MEANINGS, MARKS } from '../../reports/marks';
import { type MatrixPaper } from '../../reports/matrix-paper';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { HistoryLink } from '../history/history-link';
import { SinceLastLook } from '../looks/since-look';
import { NextStep } from '../agreeing/next-step';
import { WhatNext } from '../agreeing/what-next';
import { Fact } from '../parts/fact';
import { Annex } from './annex';
import { Confirmations } from './confirmations';
import { type MatrixContent } from './matrix-content';
import { MatrixParts } from '../matrix-parts/matrix-parts.view';
import { MatrixGrid } from './matrix-grid';
import { CONCLUSION_WORDS } from './matrix-words';
import { RowsInState, StateCounts } from './rows-in-state';

interface ReadMatrix extends MatrixContent {
  readonly since: SinceLook | null;
  /** null: the viewer sees no findings. */
  readonly report: GapReportView | null;
  /** How the rows stand that alone are shown; null: all are. */
  readonly only: RowState | null;
}

/** A revision of a 責任分界表 as both sides may read it: what it is, what the letters mean, and the grid. */
export function MatrixPage({ paper, matrix, since, report, only }: ReadMatrix) {
  const { can, date, say } = useViewer();
  const contract = `${paper.contractNo} ${paper.contractTitle}`;
  return (
    <>
      <p class="crumbs">
        {can('contract.read') ? <a href={`/contracts/${paper.contractId}`}>{contract}</a> : contract}{' '}
        <HistoryLink of="matrices" id={matrix.id} />
      </p>
      {matrix.stale !== null && (
        <p class="notice warning">
          {say(
            `${date(matrix.stale.since)} から契約等の事実と合っていません。`,
            `It no longer fits the facts since ${matrix.stale.since}. `,
          )}
          <a href={`/matrices/${matrix.id}/changes`}>{say('変わったことを見る', 'See what has changed')}</a>
        </p>
      )}
      <NextStep paper={paper} matrix={matrix} />
      <SinceLastLook matrix={matrix} since={since} />
      <Facts paper={paper} matrixId={matrix.id} />
      <Confirmations paper={paper} matrix={matrix} />
      <WhatNext paper={paper} matrix={matrix} />
      <p class="no-print">
        <a href={`/matrices/${matrix.id}/changes`}>
          {say('変わったこと・前の版との違い', 'What has changed, and the revision before')}
        </a>{' '}
        <a class="way" href={`/matrices/${matrix.id}/papers`}>
          {say('書面と回答票(PDF・Excel)', 'Papers and forms (PDF, Excel)')}
        </a>
      </p>
      {report !== null && <FindingsCard report={report} />}
      <MatrixParts matrix={matrix} />
      <RowsInState paper={paper} matrixId={matrix.id} only={only}>
        {(shown) => <MatrixText paper={shown} />}
      </RowsInState>
      <Annex paper={paper} />
    </>
  );
}

/** All that the revision says. */
export function MatrixText({ paper }: { paper: MatrixPaper }) {
  const { say } = useViewer();
  return (
    <>
      {paper.layers.map((layer) => (
        <section key={layer.layer} aria-labelledby={layer.layer}>
          <h2 id={layer.layer}>{layer.title}</h2>
          <Legend />
          <MatrixGrid paper={paper} layer={layer} />
        </section>
      ))}
      <p class="small soft">
        {say(
          '※ の行の最終責任は医療機関に残ります(経営管理編 1.3.1 に基づく本台帳の整理)。',
          '※ The institution stays accountable for this row (our reading of 1.3.1).',
        )}
      </p>
    </>
  );
}

function Facts({ paper, matrixId }: { paper: MatrixPaper; matrixId: string }) {
  const { date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="facts">
      <h2 id="facts">{say('この版について', 'This revision')}</h2>
      <dl class="facts">
        <Fact name={say('状態', 'Status')}>{paper.status}</Fact>
        <Fact name={say('医療機関', 'Institution')}>{paper.institution}</Fact>
        <Fact name={say('事業者', 'Vendor')}>{paper.vendor}</Fact>
        <Fact name={say('作り方', 'How it comes about')}>
          {text(CONCLUSION_WORDS[paper.isDeclared ? 'DECLARED' : 'RECORDED'])}
        </Fact>
        <Fact name={say('合意日', 'Agreed on')}>
          {paper.agreedOn === null ? null : date(calendarDate(paper.agreedOn))}
        </Fact>
        {paper.isDeclared && (
          <Fact name={say('双方の申告', 'The two sides')}>
            <StateCounts paper={paper} matrixId={matrixId} />
          </Fact>
        )}
        <Fact name={say('内容のハッシュ値', 'Hash of the content')}>
          <code>{paper.contentHash}</code>
        </Fact>
      </dl>
    </section>
  );
}

/** What the letters in the grid mean. */
function Legend() {
  const { text } = useViewer();
  return (
    <p class="small">
      {ALLOCATION_ROLES.map((role) => (
        <span key={role} class="meaning">
          <strong>{text(MARKS[role])}</strong> {text(MARK_MEANINGS[role])}
        </span>
      ))}
    </p>
  );
}
