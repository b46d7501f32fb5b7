import { type AnswerRowView, type AnswerSheetPreviewView } from '../../reports/answer-sheet/dto/answer-sheet.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { type DisclosureContent } from './answer-sheet-reading';
import { ANSWER_CHANGE_WORDS, SHEET_ANSWER_WORDS } from './answer-sheet-words';
import { PostForm } from '../forms/post-form';

/** Hidden field that hands the file back. */
export const SHEET_FILE = 'sheet';

interface PreviewContent extends DisclosureContent {
  readonly preview: AnswerSheetPreviewView;
  /** The file as the form hands it back. */
  readonly file: string;
  readonly draft: Draft;
}

/** What a sheet of answers says, line by line, and what it would change. */
export function AnswerPreviewPage({ document, vendor, preview, file, draft }: PreviewContent) {
  const { say, text } = useViewer();
  const { rows, accepted, refused, dropped } = preview;
  const path = `/vendor-disclosure-documents/${document.id}/answer-sheet`;
  const isNothing = refused === 0 && dropped.length === 0 && rows.every(({ change }) => change === 'SAME');
  return (
    <>
      <Crumbs
        crumbs={[
          [`/vendors/${vendor.id}#disclosures`, vendor.name],
          [path, say('回答票', 'Sheet of answers')],
        ]}
      />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      <p>
        {say(
          `取り込める行は${accepted}行、取り込めない行は${refused}行です。`,
          `${accepted} lines are accepted, ${refused} are refused.`,
        )}
      </p>
      {dropped.length > 0 && (
        <p class="notice warning">
          {say(
            `登録済みでこの回答票に無い項目は消えます: ${dropped.join('、')}`,
            `Items on record that this sheet does not have go: ${dropped.join(', ')}`,
          )}
        </p>
      )}
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('行', 'Line')}</th>
              <th scope="col">{say('項番', 'Item')}</th>
              <th scope="col">{say('質問・備考', 'Question and note')}</th>
              <th scope="col">{say('台帳', 'On record')}</th>
              <th scope="col">{say('回答票', 'On the sheet')}</th>
              <th scope="col">{say('取り込むと', 'What it does')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={`${row.sheet} ${row.row}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {isNothing ? (
        <p class="notice">{say('この回答票で変わるものはありません。', 'The sheet changes nothing.')}</p>
      ) : (
        accepted > 0 && (
          <PostForm action={path}>
            <Kept draft={draft} />
            <input type="hidden" name={SHEET_FILE} value={file} />
            {refused > 0 && (
              <p class="notice warning">
                {text({
                  ja: '取り込めない行は除かれ、項番が読める項目は「未回答」として残ります。',
                  en: 'Lines that are refused are left out; an item whose number can be read is recorded as unanswered.',
                })}
              </p>
            )}
            <button class="button">
              {refused === 0
                ? say('この内容で取り込む', 'Enter it')
                : say(`取り込めない${refused}行を除いて取り込む`, `Enter it without the ${refused} lines`)}
            </button>
          </PostForm>
        )
      )}
      <p class="no-print">
        <a href={path}>{say('別のファイルを読み込む', 'Read another file')}</a>
      </p>
    </>
  );
}

function PreviewRow({
  row: { sheet, row, itemNo, question, note, before, answer, change, refusal },
}: {
  row: AnswerRowView;
}) {
  const { text } = useViewer();
  return (
    <tr>
      <th scope="row">
        {sheet} {row}
      </th>
      <td>{itemNo}</td>
      <td class="pre">
        {question}
        {note !== null && <p class="small soft">{note}</p>}
      </td>
      <td>{before !== null && text(SHEET_ANSWER_WORDS[before].word)}</td>
      <td>{answer !== null && text(SHEET_ANSWER_WORDS[answer].word)}</td>
      <td>
        {refusal !== null && <span class="badge bad">{refusal.detail}</span>}
        {change !== null && (
          <span class={`badge ${ANSWER_CHANGE_WORDS[change].tone}`}>{text(ANSWER_CHANGE_WORDS[change].word)}</span>
        )}
      </td>
    </tr>
  );
}
