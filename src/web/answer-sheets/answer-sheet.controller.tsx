import { Controller, UseInterceptors } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { QueryIdField } from '../../http/fields/query-fields';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { AnswerSheets, sentAs } from '../../reports/answer-sheet/answer-sheets';
import { type AnswerSheetPreviewView } from '../../reports/answer-sheet/dto/answer-sheet.dto';
import { Asked } from '../asked';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { ReceivedWorkbook, ReceivesWorkbook } from '../forms/received-workbook';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { asField, tooLargeToHandBack, workbookIn } from '../matrix-papers/handed-back';
import { Page, Submission } from '../page';
import { DISCLOSURE_WORDS } from '../vendors/vendor-part-words';
import { type Viewer, Viewing } from '../viewer';
import { AnswerPreviewPage, SHEET_FILE } from './answer-preview.view';
import { AnswerSheetReading, type DisclosureContent } from './answer-sheet-reading';
import { AnswerSheetPage } from './answer-sheet.view';

/** Whose treatments are shown beside the answers. */
export class AnswerSheetPageQuery {
  @QueryIdField({ description: 'Of which institution', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;
}

/** 医療情報セキュリティ開示書: what a vendor answers is shown, looked through and entered. */
@Controller()
export class AnswerSheetController {
  constructor(
    private readonly reading: AnswerSheetReading,
    private readonly sheets: AnswerSheets,
    private readonly submissions: Submissions,
  ) {}

  @Page('vendor-disclosure-documents/:id/answer-sheet', 'vendor.read')
  open(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(AnswerSheetPageQuery) { institutionId }: AnswerSheetPageQuery,
  ): Promise<HtmlReply> {
    return this.page(viewer, id, draftOf(), institutionId);
  }

  @Submission('vendor-disclosure-documents/:id/answer-sheet-preview', 'vendorFacts.write')
  @UseInterceptors(ReceivesWorkbook)
  async preview(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() sent: Buffer | Problem,
  ): Promise<HtmlReply> {
    const content = await this.reading.document(id);
    const said = sent instanceof Problem ? sent : await this.said(viewer, id, sent);
    if (sent instanceof Problem || said instanceof Problem)
      return this.page(viewer, id, { ...draftOf(), refusal: said instanceof Problem ? said : null });
    return previewPage(viewer, content, said, sent, draftOf({}, said.version));
  }

  @Submission('vendor-disclosure-documents/:id/answer-sheet', 'vendorFacts.write')
  async enter(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const content = await this.reading.document(id);
    const file = workbookIn(textIn(filled.sent, SHEET_FILE));
    return this.submissions.take(
      filled,
      async () => {
        await this.sheets.enter(expectedBy(filled), sentAs(file), true, viewer.language);
        return `/vendor-disclosure-documents/${id}/answer-sheet`;
      },
      async (draft) => {
        const said = await this.said(viewer, id, file);
        if (said instanceof Problem) return this.page(viewer, id, { ...draft, refusal: said });
        return previewPage(viewer, content, said, file, draft);
      },
    );
  }

  /** What the sheet says, or why it cannot be read. */
  private async said({ language }: Viewer, id: string, file: Buffer): Promise<AnswerSheetPreviewView | Problem> {
    if (tooLargeToHandBack(file) !== null) return invalid([fault('/file', 'TOO_LARGE', TOO_LARGE)]);
    try {
      return await this.sheets.preview(id, sentAs(file), language);
    } catch (thrown) {
      if (thrown instanceof Problem) return thrown;
      throw thrown;
    }
  }

  private async page(viewer: Viewer, id: string, draft: Draft, institutionId?: string): Promise<HtmlReply> {
    const content = await this.reading.one(viewer, id, institutionId);
    const name = `${viewer.text(DISCLOSURE_WORDS[content.document.type])} ${content.document.product}`;
    return showPage(viewer, {
      title: viewer.say(`回答票: ${name}`, `Sheet of answers: ${name}`),
      status: draftStatus(draft),
      body: <AnswerSheetPage {...content} draft={draft} />,
    });
  }
}

function previewPage(
  viewer: Viewer,
  content: DisclosureContent,
  preview: AnswerSheetPreviewView,
  file: Buffer,
  draft: Draft,
): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('回答票の内容', 'What the sheet of answers says'),
    status: draftStatus(draft),
    body: <AnswerPreviewPage {...content} preview={preview} file={asField(file)} draft={draft} />,
  });
}

const TOO_LARGE = {
  ja: '画面からは640KBまでです。回答のシートだけを残すか、CSVで保存してください',
  en: 'At most 640 KB on this page: keep only the sheet of answers, or save it as CSV',
};
