import { type MatrixListItemView } from '../../demarcation/listing/dto/matrix-list.dto';
import { MATRIX_STATUSES } from '../../kernel/terms/demarcation-terms';
import { type Texts } from '../../kernel/texts';
import { STATUS_WORDS } from '../../reports/words';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { SelectField } from '../parts/select-field';
import { MaySort } from '../parts/sorted-head';
import { type MatrixListContent } from './matrix-list-reading';
import { waitingFor } from './waiting-for';

/** The questions that are asked of matrices most often, as addresses. */
const QUESTIONS = [
  { path: '/matrices?waitsFor=ME', ja: '自分の側を待つもの', en: 'Waiting for my side' },
  { path: '/matrices?waitsFor=OTHER', ja: '相手方を待つもの', en: 'Waiting for the other side' },
  { path: '/matrices?differing=true', ja: '申告が食い違うもの', en: 'The sides differ' },
  { path: '/matrices?stale=true', ja: '事実と合わないもの', en: 'No longer fitting the facts' },
  { path: '/matrices', ja: 'すべての責任分界表', en: 'All matrices' },
] as const;

const WAITED: readonly (readonly ['ME' | 'OTHER', Texts])[] = [
  ['ME', { ja: '自分の側', en: 'My side' }],
  ['OTHER', { ja: '相手方', en: 'The other side' }],
];
const YES: Texts = { ja: 'はい', en: 'Yes' };
const NO: Texts = { ja: 'いいえ', en: 'No' };

/** All revisions, and for whom they wait. */
export function MatrixList({ query, matrices, vendorOf }: MatrixListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <ul class="tally no-print">
        {QUESTIONS.map(({ path, ja, en }) => (
          <li key={path}>
            <a href={path}>{say(ja, en)}</a>
          </li>
        ))}
        <li>
          <a href="/matrix-verifications">
            {say('写しの照合(契約番号・Excel)', 'Check a copy (by number, or as a workbook)')}
          </a>
        </li>
      </ul>
      <form class="card row no-print" method="get" action="/matrices" role="search">
        <SelectField name="waitsFor" label={say('だれを待つか', 'Waits for')} chosen={query.waitsFor} words={WAITED} />
        <SelectField
          name="status"
          label={say('状態', 'Status')}
          chosen={query.status}
          words={MATRIX_STATUSES.map((status) => [status, STATUS_WORDS[status]])}
        />
        <YesOrNo name="differing" label={say('申告の相違', 'The sides differ')} chosen={query.differing} />
        <YesOrNo name="stale" label={say('事実と合わない', 'No longer fits')} chosen={query.stale} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      <div id="found">
        {matrices.items.length === 0 ? (
          <Nothing
            what={{ ja: '当てはまる責任分界表はありません。', en: 'There is no such matrix.' }}
            first={{ ja: '契約を開いて責任分界表を作る', en: 'Open a contract and begin one' }}
            path="/contracts"
            permission="matrix.write"
          />
        ) : (
          <MatrixTable matrices={matrices.items} vendorOf={vendorOf} sort={query.sort} />
        )}
      </div>
      <NextPage next={matrices.next} />
      {can('matrix.write') && (
        <p class="soft no-print">
          {say('新しい責任分界表は、契約のページから作ります: ', 'A new one is begun on the page of its contract: ')}
          <a href="/contracts">{say('契約を開く', 'Open a contract')}</a>
        </p>
      )}
      <ExportLink path="/matrices/export" />
    </>
  );
}

function YesOrNo({ name, label, chosen }: { name: string; label: string; chosen: boolean | undefined }) {
  return (
    <SelectField
      name={name}
      label={label}
      chosen={chosen === undefined ? undefined : chosen ? 'true' : 'false'}
      words={[
        ['true', YES],
        ['false', NO],
      ]}
    />
  );
}

interface TableContent {
  readonly matrices: readonly MatrixListItemView[];
  readonly vendorOf: MatrixListContent['vendorOf'];
  readonly sort: string;
}

function MatrixTable({ matrices, vendorOf, sort }: TableContent) {
  const { say } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <MaySort by="contractNo" sort={sort}>
              {say('契約', 'Contract')}
            </MaySort>
            <th scope="col">{say('版', 'Revision')}</th>
            <th scope="col">{say('事業者', 'Vendor')}</th>
            <th scope="col">{say('状態', 'Status')}</th>
            <th scope="col">{say('待たれている側', 'Waits for')}</th>
            <th scope="col">{say('申告', 'Declarations')}</th>
            <MaySort by="updatedAt" sort={sort}>
              {say('最後の変更', 'Last changed')}
            </MaySort>
          </tr>
        </thead>
        <tbody>
          {matrices.map((matrix) => (
            <MatrixLine key={matrix.id} matrix={matrix} vendor={vendorOf?.get(matrix.vendorId) ?? null} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixLine({ matrix, vendor }: { matrix: MatrixListItemView; vendor: string | null }) {
  const { date, say, text } = useViewer();
  const { id, contractNo, contractTitle, revision, status, staleSince, vendorId, updatedAt } = matrix;
  return (
    <tr>
      <th scope="row">
        <a href={`/matrices/${id}`}>
          {contractNo} {contractTitle}
        </a>
      </th>
      <td class="short">{say(`第${revision}版`, `Revision ${revision}`)}</td>
      <td>{vendor === null ? '—' : <a href={`/vendors/${vendorId}`}>{vendor}</a>}</td>
      <td>
        {text(STATUS_WORDS[status])}
        {staleSince !== null && (
          <>
            {' '}
            <span class="badge warn">
              {say(`${date(staleSince)} から事実と合わない`, `not fitting since ${staleSince}`)}
            </span>
          </>
        )}
      </td>
      <td>{text(waitingFor(matrix)) || '—'}</td>
      <td>
        <Declared matrix={matrix} />
      </td>
      <td>
        <Moment at={updatedAt} />
      </td>
    </tr>
  );
}

/** How the rows of a revision stand that both sides declare; a recorded one has no declarations. */
function Declared({ matrix: { conclusion, counts } }: { matrix: MatrixListItemView }) {
  const { say } = useViewer();
  if (conclusion === 'RECORDED') return <>{say('書面を記録', 'Recorded')}</>;
  const parts = [
    [counts.undeclared, say('未申告', 'undeclared')],
    [counts.declaredByOne, say('一方のみ', 'by one side')],
    [counts.differing, say('相違', 'differing')],
  ] as const;
  const open = parts.filter(([count]) => count > 0).map(([count, word]) => `${word} ${count}`);
  return (
    <>
      {say(`${counts.rows}行`, `${counts.rows} rows`)}
      {open.length > 0 && ` (${open.join(say('・', ', '))})`}
    </>
  );
}
