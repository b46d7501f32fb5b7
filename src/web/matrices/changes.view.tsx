import { restsOn } from '../../demarcation/agreement/concerned-rows';
import { type StaleReason } from '../../kernel/terms/demarcation-terms';
import { Decided } from '../carrying/proposal.view';
import { STATUS_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';
import { type ChangesContent } from './changes-content';
import { type MatrixContent } from './matrix-content';
import { STALE_WORDS } from './matrix-words';
import { Redline } from './redline';

/** What has moved under a revision, with the rows to be looked at again, and what it says otherwise than the one before. */
export function ChangesPage(content: ChangesContent) {
  const { paper, matrix } = content;
  const { say } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href={`/matrices/${matrix.id}`}>
          {say(`責任分界表 第${matrix.revision}版`, `Demarcation matrix, revision ${matrix.revision}`)}
        </a>{' '}
        {paper.contractNo} {paper.contractTitle}
      </p>
      <Moved {...content} />
      {content.decided.length > 0 && <Decided decided={content.decided} />}
      <section class="card" aria-labelledby="revised">
        <h2 id="revised">{say('版による違い', 'What the revision says otherwise')}</h2>
        <OtherRevisions {...content} />
        <Redline {...content} />
      </section>
    </>
  );
}

function Moved({ paper, matrix }: MatrixContent) {
  const { date, say, text } = useViewer();
  const reasons = movedUnder(matrix);
  return (
    <section class="card" aria-labelledby="moved">
      <h2 id="moved">{say('前提となる事実の変化', 'Facts that have moved')}</h2>
      {matrix.stale !== null && (
        <p class="notice warning">
          {say(
            `この版は ${date(matrix.stale.since)} から契約等の事実と合っていません。次の版で見直してください(5⑥)。`,
            `The revision no longer fits the facts since ${matrix.stale.since}: revise it (5⑥).`,
          )}
        </p>
      )}
      {matrix.begunBecause !== null && (
        <p>
          {say(
            'この版は、次の事実が変わったため自動で作成されました: ',
            'The revision was begun by itself because of: ',
          )}
          {matrix.begunBecause.map((reason) => text(STALE_WORDS[reason])).join(say('、', '; '))}
        </p>
      )}
      {reasons.length === 0 ? (
        <p>{say('合意・確認の後に変わった事実はありません。', 'None has moved since it was agreed or confirmed.')}</p>
      ) : (
        reasons.map((reason) => <Concerned key={reason} reason={reason} paper={paper} matrix={matrix} />)
      )}
    </section>
  );
}

/** A fact, and the rows that rest on it. */
function Concerned({ reason, matrix }: MatrixContent & { readonly reason: StaleReason }) {
  const { say, text } = useViewer();
  const kinds = new Map(matrix.parties.map(({ id, kind }) => [id, kind]));
  const rows = matrix.rows.filter((row) => restsOn(reason, row, kinds));
  return (
    <>
      <h3>{text(STALE_WORDS[reason])}</h3>
      {rows.length === 0 ? (
        <p>
          {say(
            'この事実だけに基づく行はありません。全体を確かめてください。',
            'No row rests on it alone: look at all.',
          )}
        </p>
      ) : (
        <>
          <p class="small soft">{say(`見直す行(${rows.length})`, `Rows to look at again (${rows.length})`)}</p>
          <ul>
            {rows.map(({ id, key, title }) => (
              <li key={id}>
                <a href={`/matrix-rows/${id}`}>
                  {key} {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Under the agreement, under a confirmation that was given before it, or so that this revision was begun. */
function movedUnder({ stale, status, begunBecause, agreements }: MatrixContent['matrix']): StaleReason[] {
  const isOpen = status === 'DRAFT' || status === 'UNDER_CONSULTATION';
  const all = [
    ...(stale?.reasons ?? []),
    ...(isOpen ? (begunBecause ?? []) : []),
    ...agreements.flatMap(({ outdatedBy }) => outdatedBy ?? []),
  ];
  return [...new Set(all)].sort();
}

function OtherRevisions({ matrix, revisions, differences: { comparedWith } }: ChangesContent) {
  const { say, text } = useViewer();
  const others = revisions.filter(({ id }) => id !== matrix.id);
  if (others.length === 0) return null;
  return (
    <form class="row steps no-print" method="get">
      <div class="field">
        <label for="with">{say('くらべる版', 'Compared with')}</label>
        <select id="with" name="with">
          {others.map(({ id, revision, status }) => (
            <option key={id} value={id} selected={id === comparedWith}>
              {say(`第${revision}版`, `Revision ${revision}`)} {text(STATUS_WORDS[status])}
            </option>
          ))}
        </select>
      </div>
      <button class="button second">{say('くらべる', 'Compare')}</button>
    </form>
  );
}
