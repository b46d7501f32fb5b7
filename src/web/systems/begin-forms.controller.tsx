import { Controller } from '@nestjs/common';
import { type Asked, Gates } from '../../findings/gates/gates';
import { Begin } from '../../findings/steps/begin.dto';
import { BeginSteps } from '../../findings/steps/begin-steps';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { type ProvisionView } from '../../registry/provisions/dto/provision.dto';
import { ProvisionReader } from '../../registry/provisions/provision.reader';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { GateAnswer } from '../findings/gate-answer';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Form } from '../forms/form';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { Reading } from '../reading';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';

const BEGIN_FORM = new Form(Begin, {
  on: {
    label: { ja: '利用を始める日', en: 'First day of use' },
    help: { ja: '過去の日付なら、その日と本日の両方で判定します。', en: 'A day past is judged on that day and today.' },
  },
});

/** What is to go live. */
interface ToBegin {
  readonly version: number;
  readonly path: string;
  readonly crumbs: readonly Crumb[];
  readonly ask: () => Promise<Asked>;
}

/** A planned system or device goes live by form, with what its gate finds before the button. */
@Controller()
export class BeginFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly reading: Reading,
    private readonly gates: Gates,
    private readonly steps: BeginSteps,
    private readonly systems: SystemReader,
    private readonly equipment: EquipmentReader,
    private readonly provisions: ProvisionReader,
  ) {}

  @Page('systems/:id/activation', 'system.write')
  async system(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, await this.systemOf(viewer, id), null);
  }

  @Submission('systems/:id/activation', 'system.write')
  beginSystem(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { on } = await this.submissions.checked(BEGIN_FORM, filled);
        await this.steps.goLiveAsSystem(expectedBy(filled), on, viewer.language);
        return `/systems/${id}`;
      },
      async (draft) => this.page(viewer, await this.systemOf(viewer, id), draft),
    );
  }

  @Page('equipment/:id/activation', 'equipment.write')
  async device(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, await this.deviceOf(viewer, id), null);
  }

  @Submission('equipment/:id/activation', 'equipment.write')
  beginDevice(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { on } = await this.submissions.checked(BEGIN_FORM, filled);
        await this.steps.goLive(expectedBy(filled), on, viewer.language);
        return `/equipment/${id}`;
      },
      async (draft) => this.page(viewer, await this.deviceOf(viewer, id), draft),
    );
  }

  @Page('provisions/:id/activation', 'provision.write')
  async provision(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.page(viewer, await this.provisionOf(viewer, id), null);
  }

  @Submission('provisions/:id/activation', 'provision.write')
  beginProvision(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        const { on } = await this.submissions.checked(BEGIN_FORM, filled);
        await this.steps.begin(expectedBy(filled), on, viewer.language);
        return `/provisions/${id}`;
      },
      async (draft) => this.page(viewer, await this.provisionOf(viewer, id), draft),
    );
  }

  private async systemOf({ say }: Viewer, id: string): Promise<ToBegin> {
    const { name, version, institutionId } = await recordOf<SystemView>(this.systems, id);
    const path = `/systems/${id}`;
    const crumbs: Crumb[] = [
      ['/systems', say('システム', 'Systems')],
      [path, name],
    ];
    return { version, path, crumbs, ask: () => this.gates.systemActivation(institutionId, id, today()) };
  }

  private async deviceOf({ say }: Viewer, id: string): Promise<ToBegin> {
    const { assetNo, name, version, institutionId } = await recordOf<EquipmentView>(this.equipment, id);
    const path = `/equipment/${id}`;
    const crumbs: Crumb[] = [
      ['/equipment', say('機器', 'Equipment')],
      [path, `${assetNo} ${name}`],
    ];
    return { version, path, crumbs, ask: () => this.gates.equipmentActivation(institutionId, id, today()) };
  }

  private async provisionOf({ say }: Viewer, id: string): Promise<ToBegin> {
    const { recipient, version, institutionId } = await recordOf<ProvisionView>(this.provisions, id);
    const path = `/provisions/${id}`;
    const crumbs: Crumb[] = [
      ['/provisions', say('第三者提供', 'Provisions')],
      [path, recipient],
    ];
    return { version, path, crumbs, ask: () => this.gates.provisionActivation(institutionId, id, today()) };
  }

  private async page(viewer: Viewer, one: ToBegin, draft: Draft | null): Promise<HtmlReply> {
    const gate = await this.reading.as(viewer, 'finding.read', async () =>
      this.gates.show(await one.ask(), viewer.language),
    );
    return showForm(viewer, {
      title: viewer.say('利用を開始する', 'Go live'),
      crumbs: one.crumbs,
      before: gate !== null && (
        <div class="card">
          <h2>{viewer.say('この手続きに進めるか(今日の判定)', 'May it be taken, as judged today')}</h2>
          <GateAnswer gate={gate} />
        </div>
      ),
      form: BEGIN_FORM,
      draft: draft ?? draftOf({ on: today() }, one.version),
      action: `${one.path}/activation`,
      button: viewer.say('利用を開始する', 'Go live'),
    });
  }
}
