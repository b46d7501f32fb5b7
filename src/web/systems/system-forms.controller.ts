import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { SystemsService } from '../../registry/systems/systems.service';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { SYSTEM_CHANGE, SYSTEM_FORM } from './system-form';

/** Registers and changes systems by form. */
@Controller()
export class SystemFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionRecords,
    private readonly reader: SystemReader,
    private readonly systems: SystemsService,
  ) {}

  @Page('systems/new', 'system.write')
  async begin(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const [first] = await this.institutions.writable(viewer, 'system.write');
    return this.registration(viewer, draftOf({ ...SYSTEM_FORM.usual, institutionId: first?.[0] }));
  }

  @Submission('systems', 'system.write')
  register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => `/systems/${await this.systems.create(await this.submissions.checked(SYSTEM_FORM, filled))}`,
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('systems/:id/edit', 'system.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const system = await recordOf<SystemView>(this.reader, id);
    return this.correction(viewer, system, draftOf(SYSTEM_CHANGE.written(system), system.version));
  }

  @Submission('systems/:id', 'system.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.systems.patch(expectedBy(filled), await this.submissions.checked(SYSTEM_CHANGE, filled));
        return `/systems/${id}`;
      },
      async (draft) => this.correction(viewer, await recordOf<SystemView>(this.reader, id), draft),
    );
  }

  private async registration(viewer: Viewer, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('システムを登録する', 'Register a system'),
      crumbs: [['/systems', viewer.say('システム', 'Systems')]],
      form: SYSTEM_FORM,
      draft,
      action: '/systems',
      button: viewer.say('登録する', 'Register'),
      options: { institutionId: await this.institutions.writable(viewer, 'system.write') },
    });
  }

  private async correction(viewer: Viewer, system: SystemView, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('システムの登録内容を変更する', 'Change a system'),
      crumbs: [
        ['/systems', viewer.say('システム', 'Systems')],
        [`/systems/${system.id}`, system.name],
      ],
      form: SYSTEM_CHANGE,
      draft,
      action: `/systems/${system.id}`,
      button: viewer.say('変更する', 'Change'),
      options: { ownerDepartmentId: await this.institutions.departments(viewer, system.institutionId) },
    });
  }
}
