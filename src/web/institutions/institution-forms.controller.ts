import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { InstitutionsService } from '../../registry/institutions/institutions.service';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { INSTITUTION_CHANGE, INSTITUTION_FORM } from './institution-form';

/** Registers and changes institutions by form. */
@Controller()
export class InstitutionFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reader: InstitutionReader,
    private readonly institutions: InstitutionsService,
  ) {}

  @Page('institutions/new', 'institution.write')
  begin(@Viewing() viewer: Viewer): HtmlReply {
    return this.registration(viewer, draftOf({ ...INSTITUTION_FORM.usual, kind: 'HOSPITAL' }));
  }

  @Submission('institutions', 'institution.write')
  register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const body = await this.submissions.checked(INSTITUTION_FORM, filled);
        return `/institutions/${await this.institutions.create(body)}`;
      },
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('institutions/:id/edit', 'institution.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const institution = await recordOf<InstitutionView>(this.reader, id);
    return this.correction(viewer, institution, draftOf(INSTITUTION_CHANGE.written(institution), institution.version));
  }

  @Submission('institutions/:id', 'institution.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.institutions.patch(expectedBy(filled), await this.submissions.checked(INSTITUTION_CHANGE, filled));
        return `/institutions/${id}`;
      },
      async (draft) => this.correction(viewer, await recordOf<InstitutionView>(this.reader, id), draft),
    );
  }

  private registration(viewer: Viewer, draft: Draft): HtmlReply {
    return showForm(viewer, {
      title: viewer.say('医療機関を登録する', 'Register an institution'),
      crumbs: [['/institutions', viewer.say('医療機関', 'Institutions')]],
      form: INSTITUTION_FORM,
      draft,
      action: '/institutions',
      button: viewer.say('登録する', 'Register'),
    });
  }

  private correction(viewer: Viewer, { id, name }: InstitutionView, draft: Draft): HtmlReply {
    return showForm(viewer, {
      title: viewer.say('医療機関の登録内容を変更する', 'Change an institution'),
      crumbs: [
        ['/institutions', viewer.say('医療機関', 'Institutions')],
        [`/institutions/${id}`, name],
      ],
      form: INSTITUTION_CHANGE,
      draft,
      action: `/institutions/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }
}
