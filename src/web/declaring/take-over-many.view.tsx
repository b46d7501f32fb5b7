import { type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { type Problem } from '../../kernel/problem';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { textsIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { PartsSaid } from '../matrices/parts-said';
import { type MatrixPaper } from '../../reports/matrix-paper';
import { Crumbs } from '../parts/crumbs';
import { type Offer, type Offers } from './offers-reading';
import { SOURCE_WORDS } from './source-words';
import { PostForm } from '../forms/post-form';

/** The field of the rows that are ticked. */
export const ROWS = 'rows';

/** Of the declaration that is replaced. */
export function versionField(rowId: string): string {
  return `version-${rowId}`;
}

interface TakeOverManyContent extends Offers {
  readonly refusal: Problem | null;
  readonly draftOf: (source: DeclarationSource, rowIds: readonly string[]) => Draft;
}

/** What one's own side would declare, row by row, from each source: only what is ticked is declared. */
export function TakeOverManyPage({ paper, matrix, side, offers, refusal, draftOf }: TakeOverManyContent) {
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
      {refusal !== null && <Refusal problem={refusal} />}
      {side === null ? (
        <p class="notice">{say('この版では申告できません。', 'Nothing can be declared in this revision.')}</p>
      ) : (
        <p>
          {say(
            `${text(SIDE_WORDS[side])}としての申告になります。選んだ行だけを、表に示した内容で申告します。`,
            `Declared for the ${text(SIDE_WORDS[side]).toLowerCase()}: the rows that are ticked, as shown here.`,
          )}
        </p>
      )}
      {side !== null && offers.length === 0 && (
        <p class="notice">{say('まとめて申告できる行はありません。', 'There is no row to take over.')}</p>
      )}
      {offers.map(([source, rows]) => (
        <section key={source} aria-labelledby={source}>
          <h2 id={source}>
            {text(SOURCE_WORDS[source])} ({rows.length})
          </h2>
          <p class="no-print">
            <a href={`/matrices/${matrix.id}/take-over?all=${source}#${source}`}>
              {say('この一覧の行をすべて選ぶ', 'Tick all of these')}
            </a>
          </p>
          <PostForm action={`/matrices/${matrix.id}/take-over`}>
            <OfferedRows
              paper={paper}
              rows={rows}
              draft={draftOf(
                source,
                rows.map(({ row }) => row.id),
              )}
            />
            <button class="button" name="source" value={source}>
              {say('選んだ行を申告する', 'Declare the ticked rows')}
            </button>
          </PostForm>
        </section>
      ))}
    </>
  );
}

interface OfferedContent {
  readonly paper: MatrixPaper;
  readonly rows: readonly Offer[];
  readonly draft: Draft;
}

function OfferedRows({ paper, rows, draft }: OfferedContent) {
  const { say } = useViewer();
  const ticked = textsIn(draft.sent, ROWS);
  return (
    <>
      <Kept draft={draft} />
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('行', 'Row')}</th>
              {paper.parties.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">{say('範囲の説明', 'Scope note')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, version, said }) => (
              <tr key={row.id}>
                <th scope="row">
                  <label>
                    <input type="checkbox" name={ROWS} value={row.id} checked={ticked.includes(row.id)} />{' '}
                    <span class="small soft">{row.key}</span> {row.title}
                  </label>
                  <input type="hidden" name={versionField(row.id)} value={String(version)} />
                </th>
                {paper.parties.map(({ id }) => (
                  <td key={id}>
                    <PartsSaid parts={said.roles} partyId={id} />
                  </td>
                ))}
                <td class="pre">{said.note ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
