import { type WorkbookVerificationView } from '../../reports/dto/workbook-verification.dto';
import { type Problem } from '../../kernel/problem';
import { PostForm } from '../forms/post-form';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';

/** As many cells as a page shows. */
const MOST_CELLS = 500;

/** A copy as a workbook is held against the registry cell by cell: a hash can be copied along. */
export function WorkbookToVerify({ refusal }: { refusal: Problem | null }) {
  const { say } = useViewer();
  return (
    <PostForm class="card" enctype="multipart/form-data" action="/matrix-workbook-verifications">
      <h2>{say('Excelの写しを、セルごとに照合する', 'Hold a workbook against the registry, cell by cell')}</h2>
      {refusal !== null && <Refusal problem={refusal} />}
      <div class="field">
        <label for="file">
          {say('この台帳が出力したExcel(.xlsx)', 'A workbook that this registry has made (.xlsx)')}
        </label>
        <p class="help" id="file-help">
          {say('ファイルは照合だけに使い、保存しません。', 'The file is read for this only, and kept nowhere.')}
        </p>
        <input id="file" name="file" type="file" accept=".xlsx" required aria-describedby="file-help" />
      </div>
      <button class="button">{say('照合する', 'Check')}</button>
    </PostForm>
  );
}

/** Which cells say something else than the registry. */
export function AlteredCells({ held: { altered } }: { held: WorkbookVerificationView }) {
  const { say } = useViewer();
  if (altered.length === 0)
    return <p>{say('どのセルも、台帳にある内容と同じです。', 'Every cell says what stands in the registry.')}</p>;
  return (
    <section class="card" aria-labelledby="altered">
      <h2 id="altered">
        {say(`台帳と違うセル ${altered.length} 個`, `${altered.length} cells say something else than the registry`)}
      </h2>
      <p class="soft small">
        {say(
          '先頭の表紙のシートは、写した日の氏名や状態を載せているため、その後に変わったものも違いとして示します。',
          'The summary names people and states as they were on the day of the copy; what has changed since is shown, too.',
        )}
      </p>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('シート', 'Sheet')}</th>
              <th scope="col">{say('セル', 'Cell')}</th>
              <th scope="col">{say('台帳', 'Registry')}</th>
              <th scope="col">{say('このファイル', 'This file')}</th>
            </tr>
          </thead>
          <tbody>
            {altered.slice(0, MOST_CELLS).map(({ sheet, cell, registry, copy }) => (
              <tr key={`${sheet} ${cell}`}>
                <td>{sheet}</td>
                <th scope="row">{cell}</th>
                <td class="pre">{registry === '' ? say('(空)', '(empty)') : registry}</td>
                <td class="pre">{shownIn(copy) ?? say('(空)', '(empty)')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {altered.length > MOST_CELLS && (
        <p class="soft">{say(`はじめの ${MOST_CELLS} 個を示しています。`, `The first ${MOST_CELLS} are shown.`)}</p>
      )}
    </section>
  );

  function shownIn(copy: string | null): string | null {
    if (copy === null) return say('(文字でないもの)', '(no text)');
    return copy === '' ? null : copy;
  }
}
