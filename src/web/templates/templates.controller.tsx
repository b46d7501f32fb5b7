import { Controller } from '@nestjs/common';
import { type MatrixTemplateView } from '../../demarcation/templates/dto/matrix-template.dto';
import { MatrixTemplateReader } from '../../demarcation/templates/matrix-template.reader';
import { MatrixTemplatesService } from '../../demarcation/templates/matrix-templates.service';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { belonging, recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { EDITION_FORM, TEMPLATE_FORM } from './template-forms';
import { TemplateList } from './template-list.view';

/** An institution's own templates: listed with their editions, and begun. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionReader,
    private readonly reader: MatrixTemplateReader,
    private readonly templates: MatrixTemplatesService,
  ) {}

  @Page('institutions/:id/matrix-templates', 'matrix.read')
  async list(@Viewing() viewer: Viewer, @PathId() institutionId: string): Promise<HtmlReply> {
    const institution = await recordOf<InstitutionView>(this.institutions, institutionId);
    const templates = await belonging<MatrixTemplateView>(this.reader, 'name', { institutionId });
    return showPage(viewer, {
      title: viewer.say('責任分界表のひな形', 'Templates of matrices'),
      body: <TemplateList institution={institution} templates={templates} />,
    });
  }

  @Page('institutions/:id/matrix-templates/new', 'matrix.write')
  begin(@Viewing() viewer: Viewer, @PathId() institutionId: string): Promise<HtmlReply> {
    return this.registration(viewer, institutionId, draftOf());
  }

  @Submission('institutions/:id/matrix-templates', 'matrix.write')
  create(@Viewing() viewer: Viewer, @PathId() institutionId: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await recordOf(this.institutions, institutionId);
        const body = await this.submissions.checked(TEMPLATE_FORM, filled);
        return `/matrix-templates/${await this.templates.create(institutionId, body)}`;
      },
      (draft) => this.registration(viewer, institutionId, draft),
    );
  }

  @Page('matrix-templates/:id/editions/new', 'matrix.write')
  next(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.edition(viewer, id, draftOf());
  }

  @Submission('matrix-templates/:id/editions', 'matrix.write')
  beginEdition(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(EDITION_FORM, filled);
        return `/matrix-templates/${await this.templates.beginEdition(id, body)}`;
      },
      (draft) => this.edition(viewer, id, draft),
    );
  }

  private async registration(viewer: Viewer, institutionId: string, draft: Draft): Promise<HtmlReply> {
    const { name } = await recordOf<InstitutionView>(this.institutions, institutionId);
    const path = `/institutions/${institutionId}/matrix-templates`;
    return showForm(viewer, {
      title: viewer.say('ひな形を作る', 'Begin a template'),
      crumbs: [
        [`/institutions/${institutionId}`, name],
        [path, viewer.say('責任分界表のひな形', 'Templates of matrices')],
      ],
      form: TEMPLATE_FORM,
      draft,
      action: path,
      button: viewer.say('作る', 'Begin it'),
    });
  }

  private async edition(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    const { name, edition } = await recordOf<MatrixTemplateView>(this.reader, id);
    return showForm(viewer, {
      title: viewer.say('次の版を作る', 'Begin the next edition'),
      crumbs: [[`/matrix-templates/${id}`, `${name} ${viewer.say(`第${edition}版`, `edition ${edition}`)}`]],
      form: EDITION_FORM,
      draft,
      action: `/matrix-templates/${id}/editions`,
      button: viewer.say('この版を写して作る', 'Begin it as a copy'),
    });
  }
}
