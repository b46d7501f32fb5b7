import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type SystemInterfaceView } from '../../registry/systems/dto/system-interface.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemInterfaceReader } from '../../registry/systems/system-interface.reader';
import { SystemInterfacesService } from '../../registry/systems/system-interfaces.service';
import { SystemReader } from '../../registry/systems/system.reader';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { INTERFACE_CHANGE, INTERFACE_FORM } from './system-form';
import { SystemReading } from './system-reading';

/** Records by form where vendors meet in a system. */
@Controller()
export class InterfaceFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: SystemReading,
    private readonly systems: SystemReader,
    private readonly reader: SystemInterfaceReader,
    private readonly interfaces: SystemInterfacesService,
  ) {}

  @Page('systems/:id/interfaces/new', 'system.write')
  begin(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.registration(viewer, id, draftOf());
  }

  @Submission('systems/:id/interfaces', 'system.write')
  register(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.interfaces.create(id, await this.submissions.checked(INTERFACE_FORM, filled));
        return `/systems/${id}#interfaces`;
      },
      (draft) => this.registration(viewer, id, draft),
    );
  }

  @Page('system-interfaces/:id/edit', 'system.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const one = await this.one(id);
    return this.correction(viewer, one, draftOf(INTERFACE_CHANGE.written(one), one.version));
  }

  @Submission('system-interfaces/:id', 'system.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.interfaces.patch(expectedBy(filled), await this.submissions.checked(INTERFACE_CHANGE, filled));
        return `/systems/${(await this.one(id)).systemId}#interfaces`;
      },
      async (draft) => this.correction(viewer, await this.one(id), draft),
    );
  }

  private one(id: string): Promise<SystemInterfaceView> {
    return recordOf<SystemInterfaceView>(this.reader, id);
  }

  private async registration(viewer: Viewer, id: string, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('事業者どうしの接点を登録する', 'Record where vendors meet'),
      crumbs: await this.crumbs(viewer, id),
      form: INTERFACE_FORM,
      draft,
      action: `/systems/${id}/interfaces`,
      button: viewer.say('登録する', 'Record'),
      options: { vendorIds: await this.reading.vendorsOf(viewer, id, []) },
    });
  }

  private async correction(
    viewer: Viewer,
    { id, systemId, vendorIds }: SystemInterfaceView,
    draft: Draft,
  ): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('事業者どうしの接点を変更する', 'Change where vendors meet'),
      crumbs: await this.crumbs(viewer, systemId),
      form: INTERFACE_CHANGE,
      draft,
      action: `/system-interfaces/${id}`,
      button: viewer.say('変更する', 'Change'),
      options: { vendorIds: await this.reading.vendorsOf(viewer, systemId, vendorIds ?? []) },
    });
  }

  private async crumbs({ say }: Viewer, id: string): Promise<Crumb[]> {
    const { name } = await recordOf<SystemView>(this.systems, id);
    return [
      ['/systems', say('システム', 'Systems')],
      [`/systems/${id}`, name],
    ];
  }
}
