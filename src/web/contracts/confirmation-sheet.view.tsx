import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type Draft } from '../forms/draft';
import { Kept } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { PostForm } from '../forms/post-form';
import { type RoleConfirmationView } from '../../registry/contracts/dto/role-confirmation.dto';
import { type Rows } from '../rows';
import { RoleConfirmations } from './contract-events';

interface SheetContent {
  readonly contract: ContractView;
  /** null: the viewer does not see them. */
  readonly confirmed: Rows<RoleConfirmationView> | null;
  readonly draft: Draft;
}

/** The ministries' 確認表 of a contract: the registry's own, and the institution's copy with the answers in it. */
export function ConfirmationSheetPage({ contract: { id, contractNo, title }, confirmed, draft }: SheetContent) {
  const { can, say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[[`/contracts/${id}`, `${contractNo} ${title}`]]} />
      {draft.refusal !== null && <Refusal problem={draft.refusal} />}
      <section class="card narrow" aria-labelledby="own">
        <h2 id="own">{say('台帳の記録から作る', 'From what is on record')}</h2>
        <p>
          {say(
            '第1部・第2部の項目のうち台帳にあるものを、記録のとおりに出力します。記録のない項目は「未確認」になります。',
            'Both parts, as far as the registry knows their items. Where nothing is on record an item is not confirmed.',
          )}
        </p>
        <a class="button second" href={`/contracts/${id}/role-confirmation-sheet/content`}>
          {say('確認表を出力する', 'Download the sheet')}
        </a>
      </section>
      {can('evaluation.write') && (
        <PostForm class="card narrow" enctype="multipart/form-data" action={`/contracts/${id}/role-confirmation-sheet`}>
          <h2>{say('手元の確認表に記入する', 'Fill in a copy of your own')}</h2>
          <p>
            {say(
              '三省が公表する確認表のExcelファイルを選ぶと、項番ごとに「初回確認」と「完了日」の空欄だけを記入して返します。記入済みの欄、図形、チェックボックスなど、ほかはすべてそのままです。',
              'Choose the workbook that the ministries publish: only empty cells of 初回確認 and 完了日 are filled in, item by item. Cells that say something, drawings and controls stay as they are.',
            )}
          </p>
          <Kept draft={draft} />
          <div class="field">
            <label for="file">{say('確認表のファイル(.xlsx、5MBまで)', 'The sheet (.xlsx, up to 5 MB)')}</label>
            <input id="file" name="file" type="file" accept=".xlsx" />
          </div>
          <button class="button">{say('記入して受け取る', 'Fill it in')}</button>
        </PostForm>
      )}
      {confirmed !== null && <RoleConfirmations contractId={id} items={confirmed} />}
      <p class="no-print">
        <a href={`/contracts/${id}/role-confirmation-file/content`}>
          {say('記録されている項目を書き出す(Excel)', 'Download the items on record (Excel)')}
        </a>{' '}
        {can('contract.write') && (
          <a class="way" href={`/contracts/${id}/role-confirmation-file`}>
            {say('項目をファイルで取り込む', 'Take in items from a file')}
          </a>
        )}
      </p>
    </>
  );
}
