import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { XLSX } from '../../http/body';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { ConfirmationReader } from './confirmation.reader';
import { confirmationWorkbook } from './confirmation-workbook';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';

/** The ministries' 確認表 of a contract. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ConfirmationController {
  constructor(
    private readonly reader: ConfirmationReader,
    private readonly workshop: Workshop,
  ) {}

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
  async print(@PathId() contractId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    const facts = await this.reader.of(contractId);
    const workbook = await this.workshop.writeWorkbook(confirmationWorkbook(facts, today(), language), new Date());
    const title = language === 'ja' ? '役割分担確認表' : 'role-confirmation';
    return new FileReply(`${title}_${safeName(facts.contractNo)}.xlsx`, XLSX, workbook);
  }
}
