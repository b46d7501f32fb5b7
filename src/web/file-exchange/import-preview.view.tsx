import { type FileRowView, type FileImportView } from '../../exchange/files/imports/dto/file-import.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { PostForm } from '../forms/post-form';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { CELL_CHANGE_WORDS, OUTCOME_WORDS } from './exchange-words';
import { type ProfileContent } from './profile.view';
import { ProfileRefusal } from './profile-refusal';

/** Hidden field that hands the file back. */
export const SENT_FILE = 'sheet';

interface PreviewContent extends ProfileContent {
  readonly preview: FileImportView;
  /** The file as the forms hand it back. */
  readonly file: string;
  readonly draft: Draft;
}

/** What a file would change, row by row and cell by cell. */
export function ImportPreviewPage({ profile, institution, preview, file, draft }: PreviewContent) {
  const { say } = useViewer();
  const { created, updated, unchanged, refused, rows } = preview;
  const path = `/exchange-profiles/${profile.id}`;
  return (
    <>
      <Crumbs
        crumbs={[
          [`/institutions/${institution.id}/exchange-profiles`, say('ファイルの取込みと書出し', 'Files')],
          [path, profile.name],
        ]}
      />
      {draft.refusal !== null && <ProfileRefusal problem={draft.refusal} />}
      <ul class="badges">
        <Count outcome="CREATE" count={created} />
        <Count outcome="UPDATE" count={updated} />
        <Count outcome="UNCHANGED" count={unchanged} />
        <Count outcome="REFUSED" count={refused} />
      </ul>
      {created + updated === 0 ? (
        <p class="notice">{say('このファイルで変わるものはありません。', 'The file changes nothing.')}</p>
      ) : (
        <PostForm action={`${path}/import`} class="row no-print">
          <Kept draft={draft} />
          <input type="hidden" name={SENT_FILE} value={file} />
          <button class="button">
            {refused === 0
              ? say('この内容で取り込む', 'Take it in')
              : say(`取り込めない${refused}行を除いて取り込む`, `Take it in without the ${refused} rows`)}
          </button>
        </PostForm>
      )}
      {refused > 0 && (
        <PostForm action={`${path}/refused-rows`} class="row no-print">
          <Kept draft={draft} />
          <input type="hidden" name={SENT_FILE} value={file} />
          <button class="button second">
            {say('取り込めない行を理由付きのファイルで受け取る', 'Get the refused rows, with the reasons')}
          </button>
        </PostForm>
      )}
      {rows.length > 0 && (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('行', 'Row')}</th>
                <th scope="col">{say('キー', 'Key')}</th>
                <th scope="col">{say('結果', 'Outcome')}</th>
                <th scope="col">{say('セルごとの内容', 'Cell by cell')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PreviewRow key={row.row} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < created + updated + refused && (
        <p class="soft">{say('はじめの1,000行を示しています。', 'The first 1,000 rows are shown.')}</p>
      )}
      <p class="no-print">
        <a href={path}>{say('別のファイルを読み込む', 'Read another file')}</a>
      </p>
    </>
  );
}

function Count({ outcome, count }: { outcome: FileRowView['outcome']; count: number }) {
  const { say, text } = useViewer();
  const { word, tone } = OUTCOME_WORDS[outcome];
  return (
    <li>
      <span class={`badge ${tone}`}>{text(word)}</span> {say(`${count}行`, `${count} rows`)}
    </li>
  );
}

function PreviewRow({ row: { row, key, outcome, cells, refusals } }: { row: FileRowView }) {
  const { say, text } = useViewer();
  const { word, tone } = OUTCOME_WORDS[outcome];
  return (
    <tr>
      <th scope="row">{row}</th>
      <td>{key}</td>
      <td>
        <span class={`badge ${tone}`}>{text(word)}</span>
      </td>
      <td>
        <ul class="plain">
          {refusals.map(({ heading, field, code, detail }) => (
            <li key={`${field} ${code}`}>
              <strong>{heading ?? field}</strong> {detail}
            </li>
          ))}
          {cells.map(({ heading, field, change, before, after }) => (
            <li key={field}>
              <strong>{heading ?? field}</strong>{' '}
              {outcome === 'CREATE' ? (
                after
              ) : (
                <>
                  <del>{before === '' ? say('(空)', '(empty)') : before}</del> →{' '}
                  <ins>{after === '' ? say('(空)', '(empty)') : after}</ins>
                </>
              )}
              {change === 'PASSED_OVER' && <span class="badge soft">{text(CELL_CHANGE_WORDS[change])}</span>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
