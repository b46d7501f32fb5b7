import { type FormPreview } from '../../reports/form/matrix-forms';
import { type FormChange } from '../../reports/form/read-form-row';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { fieldIn, Refusal } from '../forms/refusal';
import { textIn, textsIn } from '../forms/sent';
import { useViewer } from '../frame/viewer-context';
import { type MatrixContent } from '../matrices/matrix-content';
import { SIDE_WORDS } from '../matrices/matrix-words';
import { decisionField, LEFT, SIDE, WORKBOOK } from './form-decisions';
import { ASKING_WORDS, CHANGED_BY_WORDS } from './form-words';
import { MatrixCrumbs } from './papers.view';
import { PostForm } from '../forms/post-form';
import { asDecided } from './undecided';

export interface PreviewContent extends MatrixContent {
  readonly preview: FormPreview;
  /** The workbook as the form hands it back. */
  readonly workbook: string;
  readonly draft: Draft;
}

/** What a form that has come back would change: theirs, ours, and what both changed; what is asked is decided here. */
export function FormPreviewPage({ preview, workbook, draft, ...content }: PreviewContent) {
  const { say, text } = useViewer();
  const { side, onBehalf, changes, unreadable } = preview;
  const left = unreadable.map(({ key }) => key);
  const rows = [...new Set(changes.map(({ key }) => key))].filter((key) => !left.includes(key));
  const titles = new Map(content.paper.layers.flatMap((layer) => layer.rows).map(({ key, title }) => [key, title]));
  const refusal = draft.refusal === null ? null : asDecided(draft.refusal, changes);
  const isNothing = changes.every(({ by, key }) => by === 'OURS' || left.includes(key));
  return (
    <>
      <MatrixCrumbs matrix={content.matrix} />
      {refusal !== null && (
        <Refusal
          problem={refusal}
          fields={rows.map((key) => {
            const label = `${key} ${titles.get(key) ?? ''}`;
            return { name: decisionField(key), label: { ja: label, en: label } };
          })}
        />
      )}
      <p>
        {say(
          `${text(SIDE_WORDS[side])}の回答として読み込みます。`,
          `Read as the ${text(SIDE_WORDS[side]).toLowerCase()}’s answers. `,
        )}
        {onBehalf &&
          say('医療機関による代理入力として記録されます。', 'On record as entered by the institution on behalf.')}
      </p>
      {unreadable.length > 0 && <Unreadable unreadable={unreadable} titles={titles} />}
      {rows.length > 0 && (
        <PostForm action={`/matrices/${content.matrix.id}/form`}>
          <Kept draft={draft} />
          <input type="hidden" name={SIDE} value={side} />
          <input type="hidden" name={WORKBOOK} value={workbook} />
          {left.map((key) => (
            <input key={key} type="hidden" name={LEFT} value={key} />
          ))}
          <Changes changes={changes} keys={rows} titles={titles} draft={{ ...draft, refusal }} />
          {!isNothing && (
            <button class="button">
              {unreadable.length === 0
                ? say('この内容で取り込む', 'Enter it')
                : say(
                    `取り込めない${unreadable.length}行を除いて取り込む`,
                    unreadable.length === 1
                      ? 'Enter it without the row that cannot be taken'
                      : `Enter it without the ${unreadable.length} rows that cannot be taken`,
                  )}
            </button>
          )}
        </PostForm>
      )}
      {isNothing && (
        <p class="notice">
          {unreadable.length === 0
            ? say('この回答票で変わるものはありません。', 'The form changes nothing.')
            : say('ほかに取り込めるものはありません。', 'There is nothing else to enter.')}
        </p>
      )}
      <p class="no-print">
        <a href={`/matrices/${content.matrix.id}/papers`}>{say('別のファイルを読み込む', 'Read another file')}</a>
      </p>
    </>
  );
}

type Titles = ReadonlyMap<string, string>;

function Unreadable({ unreadable, titles }: { unreadable: FormPreview['unreadable']; titles: Titles }) {
  const { say } = useViewer();
  return (
    <section class="notice warning" aria-labelledby="unreadable">
      <h2 id="unreadable">{say('取り込めない行(除かれます)', 'Rows that cannot be taken, and are left out')}</h2>
      <ul>
        {unreadable.map(({ key, faults }) => (
          <li key={key}>
            {key} {titles.get(key)}
            <ul>
              {faults.map(({ pointer, detail }) => (
                <li key={`${pointer} ${detail}`}>
                  {cellOf(pointer)}: {detail}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The cell as people name it: a fault’s pointer leads to it. */
function cellOf(pointer: string): string {
  return pointer.replace(/^\/file\//, '').replace(/!(?=[A-Z]+\d+$)/, ' ');
}

interface ChangesContent {
  readonly changes: readonly FormChange[];
  readonly keys: readonly string[];
  readonly titles: Titles;
  readonly draft: Draft;
}

function Changes({ changes, keys, titles, draft }: ChangesContent) {
  const { say } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('行', 'Row')}</th>
            <th scope="col">{say('列', 'Column')}</th>
            <th scope="col">{say('台帳', 'In the registry')}</th>
            <th scope="col">{say('回答票', 'On the form')}</th>
            <th scope="col">{say('だれが変えたか', 'Changed by')}</th>
            <th scope="col">{say('取り込むか', 'Is it taken?')}</th>
          </tr>
        </thead>
        {keys.map((key) => (
          <ChangedRow
            key={key}
            rowKey={key}
            title={titles.get(key) ?? ''}
            changes={changes.filter((change) => change.key === key)}
            draft={draft}
          />
        ))}
      </table>
    </div>
  );
}

interface RowContent {
  readonly rowKey: string;
  readonly title: string;
  readonly changes: readonly FormChange[];
  readonly draft: Draft;
}

function ChangedRow({ rowKey, title, changes, draft }: RowContent) {
  const { say, text } = useViewer();
  return (
    <tbody>
      {changes.map(({ sheet, cell, column, before, after, by }, i) => (
        <tr key={`${sheet} ${cell}`}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={changes.length}>
              <span class="small soft">{rowKey}</span> {title}
            </th>
          )}
          <td>
            {column}
            <br />
            <span class="small soft">
              {sheet} {cell}
            </span>
          </td>
          <td class="pre">{before || <span class="soft">{say('(空)', '(empty)')}</span>}</td>
          <td class="pre">{after || <span class="soft">{say('(空)', '(empty)')}</span>}</td>
          <td>
            <span class={`badge ${CHANGED_BY_WORDS[by].tone}`}>{text(CHANGED_BY_WORDS[by].word)}</span>
          </td>
          {i === 0 && (
            <td rowSpan={changes.length}>
              <Decision rowKey={rowKey} changes={changes} draft={draft} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** Asked where the form cannot simply be taken; anything else may be left. */
function Decision({ rowKey, changes, draft }: Omit<RowContent, 'title'>) {
  const { say, text } = useViewer();
  const asks = [...new Set(changes.flatMap(({ asks: asked }) => asked ?? []))];
  if (changes.every(({ by }) => by === 'OURS')) return <>{say('台帳のまま', 'The registry stays')}</>;
  if (asks.length === 0) {
    const isLeft = textsIn(draft.sent, LEFT).includes(rowKey);
    return (
      <label>
        <input type="checkbox" name={LEFT} value={rowKey} checked={isLeft} /> {say('取り込まない', 'Leave it')}
      </label>
    );
  }
  const name = decisionField(rowKey);
  const chosen = textIn(draft.sent, name);
  const isMissing = draft.refusal?.faults.some(({ pointer }) => fieldIn(pointer) === name) ?? false;
  return (
    <fieldset
      class="choices"
      id={name}
      tabIndex={-1}
      aria-invalid={isMissing || undefined}
      aria-describedby={isMissing ? `${name}-fault` : undefined}
    >
      <legend>{asks.map((asked) => text(ASKING_WORDS[asked])).join(' ')}</legend>
      {isMissing && (
        <p class="fault" id={`${name}-fault`}>
          {say('どちらかを選んでください', 'Choose one of the two')}
        </p>
      )}
      {[
        ['take', say('回答票を採る', 'The form counts')],
        ['leave', say('台帳のままにする', 'The registry stays')],
      ].map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
