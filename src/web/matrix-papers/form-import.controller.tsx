import { Controller, UseInterceptors } from '@nestjs/common';
import { Database } from '../../database/database';
import { DocumentContents } from '../../documents/document-contents';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { fault, invalid } from '../../kernel/problems';
import { type FormDecisions, type FormPreview, MatrixForms } from '../../reports/form/matrix-forms';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { ReceivedWorkbook, ReceivesWorkbook } from '../forms/received-workbook';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { type MatrixContent } from '../matrices/matrix-content';
import { MatrixReading } from '../matrices/matrix-reading';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { acceptedForm } from './accepted-forms';
import { decisionsIn, sideIn, WORKBOOK } from './form-decisions';
import { FormPreviewPage } from './form-preview.view';
import { papersPage } from './papers.controller';
import { asField, tooLargeToHandBack, workbookIn } from './handed-back';

/** A form that has come back: what it would change is shown, decided, and then entered. */
@Controller()
export class FormImportController {
  constructor(
    private readonly submissions: Submissions,
    private readonly matrices: MatrixReading,
    private readonly forms: MatrixForms,
    private readonly database: Database,
    private readonly contents: DocumentContents,
  ) {}

  /**
   * A form that came back through a mailed link, or from the vendor's people, and was accepted: a draft, shown as what it would
   * change. It is no declaration until somebody who may declare enters it, as the vendor's answers on its behalf.
   */
  @Page('evidence-requests/:id/matrix-form', 'matrix.declare')
  async draft(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const { matrixId, documentId } = await acceptedForm(this.database, id);
    const content = await this.matrices.one(viewer, matrixId);
    const workbook = await this.contents.read(documentId);
    const [said, refusal] = await this.said(viewer, matrixId, workbook, { side: 'VENDOR', take: [], leave: [] });
    if (said === null) return papersPage(viewer, content, { ...draftOf({}), refusal });
    return previewPage(viewer, content, said, workbook, draftOf({}, said.version));
  }

  @Submission('matrices/:id/form-preview', 'matrix.declare')
  @UseInterceptors(ReceivesWorkbook)
  async preview(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() workbook: Buffer | Problem,
    @FilledForm() { sent }: Filled,
  ): Promise<HtmlReply> {
    const content = await this.matrices.one(viewer, id);
    const [said, refusal] =
      workbook instanceof Problem
        ? [null, workbook]
        : await this.said(viewer, id, workbook, { ...decisionsIn(sent), side: sideIn(sent) ?? undefined });
    if (said === null || workbook instanceof Problem) return papersPage(viewer, content, { ...draftOf(sent), refusal });
    return previewPage(viewer, content, said, workbook, draftOf(sent, said.version));
  }

  @Submission('matrices/:id/form', 'matrix.declare')
  async enter(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const content = await this.matrices.one(viewer, id);
    const workbook = workbookIn(textIn(filled.sent, WORKBOOK));
    const decided = decisionsIn(filled.sent);
    return this.submissions.take(
      filled,
      async () => {
        if (decided.side === undefined) throw nobodySaid();
        await this.forms.enterForm(expectedBy(filled), workbook, decided, viewer.language);
        return `/matrices/${id}`;
      },
      async (draft) => {
        // What is asked stays asked: the choices that were made stand in the form.
        const [said] = await this.said(viewer, id, workbook, { ...decided, take: [], leave: [] });
        if (said === null) return papersPage(viewer, content, draft);
        return previewPage(viewer, content, said, workbook, draft);
      },
    );
  }

  /** What the form would change, or why it cannot be read. */
  private async said(
    { language }: Viewer,
    id: string,
    workbook: Buffer,
    decided: FormDecisions,
  ): Promise<[FormPreview, null] | [null, Problem]> {
    const refusal = decided.side === undefined ? nobodySaid() : tooLargeToHandBack(workbook);
    if (refusal !== null) return [null, refusal];
    try {
      return [await this.forms.preview(id, workbook, decided, language), null];
    } catch (thrown) {
      if (thrown instanceof Problem) return [null, thrown];
      throw thrown;
    }
  }
}

function previewPage(
  viewer: Viewer,
  content: MatrixContent,
  preview: FormPreview,
  workbook: Buffer,
  draft: Draft,
): HtmlReply {
  return showPage(viewer, {
    title: viewer.say('回答票で変わること', 'What the form would change'),
    status: draftStatus(draft),
    body: <FormPreviewPage {...content} preview={preview} workbook={asField(workbook)} draft={draft} />,
  });
}

/** Whose answers they are says whoever brings them; a file could say anything. */
function nobodySaid(): Problem {
  return invalid([
    fault('/side', 'REQUIRED', { ja: 'だれの回答かを選んでください', en: 'Say whose answers they are' }),
  ]);
}
