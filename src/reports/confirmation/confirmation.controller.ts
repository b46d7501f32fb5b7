import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { XLSX } from '../../http/body';
import { PathId } from '../../http/entity-tag';
import { type AskedFile, FillsFile, Prints, SentFile } from '../../http/file-operation';
import { type FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { ConfirmationSheets } from './confirmation-sheets';

/** The ministries' 確認表 of a contract. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ConfirmationController {
  constructor(private readonly sheets: ConfirmationSheets) {}

  @Prints(
    'contracts/:id/role-confirmation-sheet',
    {
      id: 'printRoleConfirmationSheet',
      permission: 'evaluation.read',
      summary: 'Download the 確認表 of a contract, filled in as far as the registry knows',
      description:
        'Items are paraphrased, with the numbers of the published sheet where these are known. What the parties have recorded of an item (role-confirmations) goes before what the registry would say of it, and adds the items that are not in here.',
    },
    XLSX,
  )
  print(@PathId() contractId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.sheets.print(contractId, language);
  }

  @FillsFile(
    'contracts/:id/role-confirmation-sheet',
    {
      id: 'fillRoleConfirmationSheet',
      permission: 'evaluation.read',
      summary: 'Have one’s own copy of the ministries’ 確認表 filled in, item by item',
      description:
        'Items are found by their numbers beneath the headings 項番, 初回確認 and 完了日 of an .xlsx of up to 5 MB. Only empty cells of these two columns are written: what is on record, and 未確認 where nothing is. Everything else goes back as it came, byte for byte: drawings, controls, macros.',
    },
    XLSX,
  )
  fill(
    @PathId() contractId: string,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.sheets.fill(contractId, language, file());
  }
}
