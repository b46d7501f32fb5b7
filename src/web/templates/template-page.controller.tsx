import { Controller } from '@nestjs/common';
import {
  type MatrixTemplateExcuse,
  type MatrixTemplateRow,
  type MatrixTemplateView,
  type PatchMatrixTemplate,
} from '../../demarcation/templates/dto/matrix-template.dto';
import { MatrixTemplateReader } from '../../demarcation/templates/matrix-template.reader';
import { MatrixTemplatesService } from '../../demarcation/templates/matrix-templates.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { Problem } from '../../kernel/problem';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { ADDED_ROW_FORM, EXCUSE_FORM, TEMPLATE_STEP_FORM } from './template-forms';
import { type Tried, TemplatePage } from './template.view';

/** An edition of a template: its rows one by one while it is written, then published, or taken out of use. */
@Controller()
export class TemplatePageController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: MatrixTemplateReader,
    private readonly templates: MatrixTemplatesService,
  ) {}

  @Page('matrix-templates/:id', 'matrix.read')
  show(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, id, null);
  }

  @Submission('matrix-templates/:id/rows', 'matrix.write')
  addRow(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.changed(viewer, id, filled, 'ROW', async ({ rows }) => {
      const row: MatrixTemplateRow = await this.submissions.checked(ADDED_ROW_FORM, filled);
      return { rows: [...rows.filter(({ key }) => key !== row.key), row] };
    });
  }

  @Submission('matrix-templates/:id/rows/removal', 'matrix.write')
  removeRow(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.changed(viewer, id, filled, null, ({ rows }) => ({ rows: without(rows, filled) }));
  }

  @Submission('matrix-templates/:id/excuses', 'matrix.write')
  excuse(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.changed(viewer, id, filled, 'EXCUSE', async ({ excuses }) => {
      const excuse: MatrixTemplateExcuse = await this.submissions.checked(EXCUSE_FORM, filled);
      return { excuses: [...excuses.filter(({ key }) => key !== excuse.key), excuse] };
    });
  }

  @Submission('matrix-templates/:id/excuses/removal', 'matrix.write')
  takeBackExcuse(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.changed(viewer, id, filled, null, ({ excuses }) => ({ excuses: without(excuses, filled) }));
  }

  @Submission('matrix-templates/:id/steps', 'matrix.write')
  take(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { step } = await this.submissions.checked(TEMPLATE_STEP_FORM, filled);
        await this.templates.take(expectedBy(filled), step);
        return `/matrix-templates/${id}`;
      },
      (draft) => this.page(viewer, id, { of: null, draft }),
    );
  }

  private changed(
    viewer: Viewer,
    id: string,
    filled: Filled,
    of: Tried['of'],
    change: (template: MatrixTemplateView) => PatchMatrixTemplate | Promise<PatchMatrixTemplate>,
  ): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const template = await recordOf<MatrixTemplateView>(this.reader, id);
        const patch = await change(template);
        await this.templates.patch(expectedBy(filled), patch).catch((thrown: unknown) => {
          throw atField(thrown);
        });
        return `/matrix-templates/${id}`;
      },
      (draft) => this.page(viewer, id, { of, draft }),
    );
  }

  private async page(viewer: Viewer, id: string, tried: Tried | null): Promise<HtmlReply> {
    const template = await recordOf<MatrixTemplateView>(this.reader, id);
    const draft: Draft = tried?.draft ?? draftOf();
    return showPage(viewer, {
      title: `${template.name} ${viewer.say(`第${template.edition}版`, `edition ${template.edition}`)}`,
      status: draftStatus(draft),
      body: <TemplatePage template={template} tried={tried} />,
    });
  }
}

function without<Entry extends { readonly key: string }>(entries: readonly Entry[], { sent }: Filled): Entry[] {
  return entries.filter(({ key }) => key !== textIn(sent, 'key'));
}

/** The service speaks of a row among others (`/rows/3/key`), the form of one. */
function atField(thrown: unknown): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const faults = thrown.faults.map((one) => ({ ...one, pointer: one.pointer.replace(/^\/(rows|excuses)\/\d+/, '') }));
  return new Problem(thrown.kind, thrown.code, thrown.texts, faults, thrown.members);
}
