import { Controller, UseInterceptors } from '@nestjs/common';
import { type HtmlReply } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { Problem } from '../../kernel/problem';
import { WorkbookVerifications } from '../../reports/workbook-verifications';
import { ReceivedWorkbook, ReceivesWorkbook } from '../forms/received-workbook';
import { Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { knownVerifyPage } from './known-verify.controller';

/** Holds a workbook that somebody has against what was agreed; the file is read and kept nowhere. */
@Controller()
export class WorkbookVerifyController {
  constructor(private readonly verifications: WorkbookVerifications) {}

  @Submission('matrix-workbook-verifications', 'matrix.read')
  @UseInterceptors(ReceivesWorkbook)
  async verify(@Viewing() viewer: Viewer, @ReceivedWorkbook() workbook: Buffer | Problem): Promise<HtmlReply> {
    if (workbook instanceof Problem) return refused(viewer, workbook);
    try {
      return knownVerifyPage(viewer, { typed: '', found: null, held: await this.verifications.verify(workbook) });
    } catch (thrown) {
      if (thrown instanceof Problem) return refused(viewer, thrown);
      throw thrown;
    }
  }
}

function refused(viewer: Viewer, refusal: Problem): HtmlReply {
  return knownVerifyPage(viewer, { typed: '', found: null, refusal }, statusOf(refusal.kind));
}
