import { ALLOCATION_ROLES } from '../../kernel/terms/demarcation-terms';
import { MARK_MEANINGS, MARKS } from '../../reports/marks';
import { type MatrixPaper } from '../../reports/matrix-paper';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { Crumbs } from '../parts/crumbs';
import { type FillContent, type OpenRow } from './fill-reading';
import { cellField, lettersOf, PARTIES_FIELD, versionField } from './filled-cells';
import { PostForm } from '../forms/post-form';

/** The grid of one's own side, cell by cell: by letters, by keyboard or pasted from Excel; only the button declares. */
export function FillPage({ paper, matrix, side, rows, draft }: FillContent & { draft: Draft }) {
  const { say, text } = useViewer();
  return (
    <>
      <Crumbs
        crumbs={[
          [
            `/matrices/${matrix.id}`,
            say(`責任分界表 第${matrix.revision}版`, `Demarcation matrix, revision ${matrix.revision}`),
          ],
        ]}
      />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      {side === null || rows.length === 0 ? (
        <p class="notice">
          {say('この版で記入できる行はありません。', 'There is no row to fill in. ')}
          <WhyNone paper={paper} side={side} />
        </p>
      ) : (
        <>
          <p>
            {say(
              `${text(SIDE_WORDS[side])}としての申告になります。変更した行だけを申告します。`,
              `Declared for the ${text(SIDE_WORDS[side]).toLowerCase()}; only rows that are changed.`,
            )}
          </p>
          <Letters />
          <Grid paper={paper} rows={rows} draft={draft} />
        </>
      )}
    </>
  );
}

function Letters() {
  const { say, text } = useViewer();
  return (
    <>
      <p class="small">
        {ALLOCATION_ROLES.map((role) => (
          <span key={role} class="meaning">
            <strong>
              {text(MARKS[role])} ({MARKS[role].en})
            </strong>{' '}
            {text(MARK_MEANINGS[role])}
          </span>
        ))}
      </p>
      <p class="small soft">
        {say(
          '矢印キーで移動、A・R・S・I で入れる・消す、Delete で消去、Ctrl+Z で元に戻す、Excel の範囲はそのまま貼り付けられます。記入中の内容はこの端末に保管され、申告するまで誰にも見えません。',
          'Arrow keys move, A R S I set and clear a part, Delete empties, Ctrl+Z undoes, a block from Excel can be pasted. What is not declared yet is kept on this machine, seen by nobody else.',
        )}
      </p>
    </>
  );
}

/** Nobody is left before a closed door: what the reason is, and what to do instead. */
function WhyNone({ paper, side }: Pick<FillContent, 'paper' | 'side'>) {
  const { say } = useViewer();
  if (!paper.isDeclared)
    return (
      <>
        {say(
          '双方が申告する版ではなく、医療機関が書面の合意を記録する版です。分担は、表の行を開いて記録します。',
          'It records what was agreed on paper, and nobody declares in it: open a row of the matrix to record who does what.',
        )}
      </>
    );
  if (paper.isBinding)
    return (
      <>
        {say(
          '合意済みのため変えられません。変えるときは次の版を作ります。',
          'It is agreed: begin the next revision to change it.',
        )}
      </>
    );
  if (side !== null)
    return <>{say('すべての行が対象外か、協議で決まっています。', 'Every row is excused, or has been settled.')}</>;
  return (
    <>
      {say(
        'どちらの側でも申告できない方が見ています。申告は、医療機関か契約先で申告の役割を持つ方が行います。',
        'You declare for neither side: somebody does who holds that role at the institution or the vendor.',
      )}
    </>
  );
}

interface GridContent {
  readonly paper: MatrixPaper;
  readonly rows: readonly OpenRow[];
  readonly draft: Draft;
}

function Grid({ paper: { matrixId, parties }, rows, draft }: GridContent) {
  const { principal, language, say } = useViewer();
  const letters = ALLOCATION_ROLES.map((role) => `${MARKS[role].en}${MARKS[role][language]}`).join(' ');
  return (
    <PostForm
      action={`/matrices/${matrixId}/fill`}
      class="fill"
      data-draft={`${principal?.id ?? ''} ${matrixId} ${parties.map(({ id }) => id).join(' ')}`}
      data-letters={letters}
      data-changed={say('変更した行(未申告)', 'Rows changed, not declared yet')}
      data-restored={say('前回の続きを復元しました', 'What you had left is here again')}
      data-stale={say(
        '他の方が申告を変更したため復元しなかった行',
        'Not brought back, since somebody has declared them',
      )}
    >
      <Kept draft={draft} />
      <input type="hidden" name={PARTIES_FIELD} value={parties.map(({ id }) => id).join(' ')} />
      <p class="row">
        <button class="button">{say('変更した行を申告する', 'Declare the rows that are changed')}</button>
        <span role="status" class="told"></span>
      </p>
      <div class="table matrix">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('項目', 'Row')}</th>
              {parties.map(({ id, label, kindWord }, column) => (
                <th key={id} scope="col" id={`p${column}`}>
                  {label}
                  <div class="small soft">{kindWord}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((open) => (
              <FillRow key={open.row.id} open={open} parties={parties} draft={draft} />
            ))}
          </tbody>
        </table>
      </div>
    </PostForm>
  );
}

function FillRow({ open, parties, draft }: { open: OpenRow; parties: MatrixPaper['parties']; draft: Draft }) {
  const { language } = useViewer();
  const { row, own } = open;
  const isTried = draft.refusal !== null;
  return (
    <tr>
      <th scope="row" id={row.key}>
        <span class="small soft">{row.key}</span> <a href={`/matrix-rows/${row.id}`}>{row.title}</a>
        {row.nonDelegable && ' ※'} <span class="small soft">{row.phase}</span>
        <input
          type="hidden"
          name={versionField(row.key)}
          value={(isTried && textIn(draft.sent, versionField(row.key))) || String(own?.version ?? 0)}
        />
      </th>
      {parties.map(({ id }, column) => {
        const name = cellField(row.key, column);
        return (
          <td key={id}>
            <input
              name={name}
              aria-labelledby={`${row.key} p${column}`}
              value={isTried ? textIn(draft.sent, name) : lettersOf(open, id, language)}
            />
          </td>
        );
      })}
    </tr>
  );
}
