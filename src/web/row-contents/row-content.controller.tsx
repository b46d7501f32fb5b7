import { Controller } from '@nestjs/common';
import { MatrixPartsService } from '../../demarcation/matrix-parts.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { atItsFields, demandedParts, sentParts } from '../declaring/parts-sent';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { type RowContent } from '../matrices/row-content';
import { RowReading } from '../matrices/row-reading';
import { Page, Submission } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { OWN_ROW_CONTENT_FORM, ROW_CONTENT_FORM } from './row-content-form';
import { NEXT_ROW, RowContentPage } from './row-content.view';
import { RowOptions } from './row-options';

/** The institution records what a row says: of a matrix that it takes from paper, also who answers for it. */
@Controller()
export class RowContentController {
  constructor(
    private readonly submissions: Submissions,
    private readonly rows: RowReading,
    private readonly options: RowOptions,
    private readonly parts: MatrixPartsService,
  ) {}

  @Page('matrix-rows/:id/edit', 'matrix.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    const { row, onPaper } = content;
    const written = formOf(content).written({ ...row, ...row.custom });
    return this.page(viewer, content, draftOf({ ...sentParts(onPaper.parts), ...written }, row.version));
  }

  @Submission('matrix-rows/:id', 'matrix.write')
  async change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const content = await this.rows.one(viewer, id);
    return this.submissions.take(
      filled,
      async () => {
        await this.record(content, filled);
        const goesOn = textIn(filled.sent, 'then') === NEXT_ROW && content.next !== null;
        return goesOn ? `/matrix-rows/${content.next.id}/edit` : `/matrix-rows/${id}`;
      },
      (draft) => this.page(viewer, content, draft),
    );
  }

  private async record(content: RowContent, filled: Filled): Promise<void> {
    const allocations = content.paper.isDeclared ? [] : demandedParts(filled.sent);
    try {
      const beside = content.paper.isDeclared ? {} : { allocations };
      const body =
        content.row.custom === null
          ? await this.submissions.checked(ROW_CONTENT_FORM, filled, beside)
          : await this.submissions.checked(OWN_ROW_CONTENT_FORM, filled, beside);
      await this.parts.patchRow(expectedBy(filled), body);
    } catch (thrown) {
      throw atItsFields(thrown, allocations);
    }
  }

  private async page(viewer: Viewer, content: RowContent, draft: Draft): Promise<HtmlReply> {
    const { row, paper } = content;
    return showPage(viewer, {
      title: viewer.say(`${row.key} を記録する`, `Record ${row.key}`),
      status: draftStatus(draft),
      body: (
        <RowContentPage
          content={content}
          draft={draft}
          fields={formOf(content).fields}
          options={await this.options.of(paper.contractId)}
        />
      ),
    });
  }
}

function formOf({ row }: RowContent): typeof ROW_CONTENT_FORM | typeof OWN_ROW_CONTENT_FORM {
  return row.custom === null ? ROW_CONTENT_FORM : OWN_ROW_CONTENT_FORM;
}
