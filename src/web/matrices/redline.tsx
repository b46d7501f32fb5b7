import {
  type MatrixDifferences,
  type NamedPart,
  type RowDifference,
  type RowSaid,
} from '../../demarcation/agreement/differences';
import { columnHeading } from '../../demarcation/own-columns';
import { excuseIn } from '../../guideline/excused-rows';
import { type CustomRow } from '../../demarcation/custom-row';
import { definitionOf } from '../../demarcation/row-definition';
import { type Texts } from '../../kernel/texts';
import { MARKS } from '../../reports/marks';
import { DIFFERENCE_WORDS, LAYER_WORDS, PHASE_WORDS } from '../../reports/words';
import { type Tone } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { type ChangesContent } from './changes-content';
import { APPLICABILITY_WORDS } from './matrix-words';
import { Removed, Added, Was } from './redlined-text';

const CHANGES: Readonly<Record<RowDifference['change'], { readonly word: Texts; readonly tone: Tone }>> = {
  ADDED: { word: { ja: '追加', en: 'Added' }, tone: 'good' },
  REMOVED: { word: { ja: '削除', en: 'Removed' }, tone: 'bad' },
  CHANGED: { word: { ja: '変更', en: 'Changed' }, tone: 'warn' },
};

/** What a revision says otherwise than another one: struck through what was, underlined what is. */
export function Redline({ matrix, differences }: ChangesContent) {
  const { say } = useViewer();
  const { comparedWith, parties, rows } = differences;
  if (comparedWith === null)
    return <p>{say('これより前の版はありません。', 'There is no revision before this one.')}</p>;
  if (parties.length + rows.length === 0)
    return <p>{say('二つの版の内容は同じです。', 'Both revisions say the same.')}</p>;
  return <Redlined matrix={matrix} differences={differences} />;
}

/** What is said otherwise, row by row. */
export function Redlined({
  matrix,
  differences: { parties, rows },
}: Pick<ChangesContent, 'matrix'> & { readonly differences: MatrixDifferences }) {
  const { say, text } = useViewer();
  const shown = new Map(matrix.rows.map((row) => [row.key, row]));
  return (
    <>
      {parties.length > 0 && (
        <ul>
          {parties.map(({ label, change }) => (
            <li key={label}>
              <span class={`badge ${CHANGES[change].tone}`}>{text(CHANGES[change].word)}</span> {say('当事者', 'Party')}
              : {text(columnHeading(label))}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('項目', 'Row')}</th>
                <th scope="col">{say('変更', 'Change')}</th>
                <th scope="col">{say('内容', 'What it says')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const now = shown.get(row.key);
                const title = now?.title ?? titleOf(row, text);
                return (
                  <tr key={row.key}>
                    <th scope="row">
                      <span class="small soft">{row.key}</span>{' '}
                      {now === undefined ? title : <a href={`/matrix-rows/${now.id}`}>{title}</a>}
                    </th>
                    <td>
                      <span class={`badge ${CHANGES[row.change].tone}`}>{text(CHANGES[row.change].word)}</span>
                    </td>
                    <td>
                      <Said row={row} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Said({ row: { change, before, after, in: what } }: { row: RowDifference }) {
  const { say, text } = useViewer();
  const isIn = (field: keyof RowSaid) => change !== 'CHANGED' || what.includes(field);
  const excuse = (said: RowSaid | null) => said && said.reason && text(excuseIn(said.reason));
  const applies = (said: RowSaid | null) => (said === null ? null : text(APPLICABILITY_WORDS[said.applicability]));
  return (
    <>
      {change === 'CHANGED' && isIn('applicability') && <Was before={applies(before)} after={applies(after)} />}
      {isIn('reason') && <Was before={excuse(before)} after={excuse(after)} />}
      {isIn('parts') && <Parts before={before?.parts ?? []} after={after?.parts ?? []} />}
      {isIn('note') && <Was before={before?.note ?? null} after={after?.note ?? null} />}
      {isIn('custom') && <Defined before={before?.custom ?? null} after={after?.custom ?? null} />}
      {change === 'CHANGED' && isIn('interfaceIds') && (
        <div>{say('対象の接点が変わりました。', 'It is about other interfaces.')}</div>
      )}
      {change === 'CHANGED' && isIn('equipmentIds') && (
        <div>{say('対象の機器が変わりました。', 'It is about other devices.')}</div>
      )}
    </>
  );
}

/** What a row that is not there any more was about. */
function titleOf({ key, before }: RowDifference, text: (texts: Texts) => string): string {
  return text(definitionOf({ key, custom: before?.custom ?? null }).title);
}

/** What a row of the institution's own is about; of what did not change nothing is said again. */
function Defined({ before, after }: { before: CustomRow | null; after: CustomRow | null }) {
  const { text } = useViewer();
  const said = (row: CustomRow | null) =>
    row === null
      ? []
      : [
          row.titleJa,
          row.titleEn,
          text(LAYER_WORDS[row.layer]),
          text(PHASE_WORDS[row.phase]),
          row.legalRowKey,
          row.clause,
        ];
  const [was, is] = [said(before), said(after)];
  const lines = Array.from(
    { length: Math.max(was.length, is.length) },
    (_, i) => [was[i] ?? null, is[i] ?? null] as const,
  );
  return <>{lines.map(([one, other], i) => one !== other && <Was key={i} before={one} after={other} />)}</>;
}

function Parts({ before, after }: { before: readonly NamedPart[]; after: readonly NamedPart[] }) {
  const isIn = (parts: readonly NamedPart[], one: NamedPart) =>
    parts.some((part) => part.party === one.party && part.role === one.role && part.note === one.note);
  return (
    <ul class="plain">
      {before
        .filter((part) => !isIn(after, part))
        .map((part) => (
          <li key={`-${part.role}${part.party}`}>
            <Removed>
              <Part part={part} />
            </Removed>
          </li>
        ))}
      {after.map((part) => (
        <li key={`${part.role}${part.party}`}>
          {isIn(before, part) ? (
            <Part part={part} />
          ) : (
            <Added>
              <Part part={part} />
            </Added>
          )}
        </li>
      ))}
    </ul>
  );
}

function Part({ part: { party, role, note } }: { part: NamedPart }) {
  const { text } = useViewer();
  return (
    <>
      <strong>{text(MARKS[role])}</strong> {text(DIFFERENCE_WORDS[role])}: {party}
      {note !== null && ` (${note})`}
    </>
  );
}
