import { Controller, HttpCode, UseInterceptors } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type RoleConfirmationView } from '../../registry/contracts/dto/role-confirmation.dto';
import { RoleConfirmationReader } from '../../registry/contracts/role-confirmation.reader';
import { ConfirmationSheets } from '../../reports/confirmation/confirmation-sheets';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { ReceivedWorkbook, ReceivesWorkbook } from '../forms/received-workbook';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { partsOf, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { ConfirmationSheetPage } from './confirmation-sheet.view';

/** The 確認表 of a contract goes out, and a copy of one's own is filled in. */
@Controller()
export class ConfirmationSheetController {
  constructor(
    private readonly contracts: ContractReader,
    private readonly sheets: ConfirmationSheets,
    private readonly reading: Reading,
    private readonly items: RoleConfirmationReader,
  ) {}

  @Page('contracts/:id/role-confirmation-sheet', 'evaluation.read')
  open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf());
  }

  @Page('contracts/:id/role-confirmation-sheet/content', 'evaluation.read')
  print(@Viewing() { language }: Viewer, @PathId() id: string): Promise<FileReply> {
    return this.sheets.print(id, language);
  }

  @Submission('contracts/:id/role-confirmation-sheet', 'evaluation.write')
  @HttpCode(200)
  @UseInterceptors(ReceivesWorkbook)
  async fill(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() workbook: Buffer | Problem,
  ): Promise<FileReply | HtmlReply> {
    try {
      return await this.sheets.fill(id, viewer.language, fileIn(workbook));
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.kind === 'NOT_FOUND') throw thrown;
      return this.page(viewer, id, { ...draftOf(), refusal: thrown });
    }
  }

  private async page(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const contract = await recordOf<ContractView>(this.contracts, id);
    const confirmed = await this.reading.as(viewer, 'contract.read', () =>
      partsOf<RoleConfirmationView>(this.items, 'confirmedOn', { contractId: id }),
    );
    return showPage(viewer, {
      title: viewer.say('役割分担等に関する確認表', 'Confirmation of roles'),
      status: draftStatus(draft),
      body: <ConfirmationSheetPage contract={contract} confirmed={confirmed} draft={draft} />,
    });
  }
}

function fileIn(workbook: Buffer | Problem): Buffer {
  if (workbook instanceof Problem) throw workbook;
  return workbook;
}
