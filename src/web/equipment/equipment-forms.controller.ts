import { Controller } from '@nestjs/common';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { EquipmentsService } from '../../registry/equipment/equipments.service';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { InstitutionRecords } from '../institutions/institution-records';
import { Page, Submission } from '../page';
import { type Crumb } from '../parts/crumbs';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { END_OF_SUPPORT_FORM, EQUIPMENT_CHANGE, EQUIPMENT_FORM } from './equipment-form';

/** Registers and changes equipment by form, and records what the executives decide about an end of support. */
@Controller()
export class EquipmentFormsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly institutions: InstitutionRecords,
    private readonly reader: EquipmentReader,
    private readonly equipment: EquipmentsService,
  ) {}

  @Page('equipment/new', 'equipment.write')
  async begin(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const [first] = await this.institutions.writable(viewer, 'equipment.write');
    return this.registration(viewer, draftOf({ ...EQUIPMENT_FORM.usual, institutionId: first?.[0] }));
  }

  @Submission('equipment', 'equipment.write')
  register(@Viewing() viewer: Viewer, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => `/equipment/${await this.equipment.create(await this.submissions.checked(EQUIPMENT_FORM, filled))}`,
      (draft) => this.registration(viewer, draft),
    );
  }

  @Page('equipment/:id/edit', 'equipment.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const one = await this.one(id);
    return this.correction(viewer, one, draftOf(EQUIPMENT_CHANGE.written({ ...one, systemFrom: null }), one.version));
  }

  @Submission('equipment/:id', 'equipment.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.equipment.patch(expectedBy(filled), await this.submissions.checked(EQUIPMENT_CHANGE, filled));
        return `/equipment/${id}`;
      },
      async (draft) => this.correction(viewer, await this.one(id), draft),
    );
  }

  @Page('equipment/:id/end-of-support', 'equipment.write')
  async consider(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const one = await this.one(id);
    return this.decision(viewer, one, draftOf(END_OF_SUPPORT_FORM.written(one), one.version));
  }

  @Submission('equipment/:id/end-of-support', 'equipment.write')
  decide(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.equipment.patch(expectedBy(filled), await this.submissions.checked(END_OF_SUPPORT_FORM, filled));
        return `/equipment/${id}`;
      },
      async (draft) => this.decision(viewer, await this.one(id), draft),
    );
  }

  private one(id: string): Promise<EquipmentView> {
    return recordOf<EquipmentView>(this.reader, id);
  }

  private async registration(viewer: Viewer, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('機器を登録する', 'Register a device'),
      crumbs: [['/equipment', viewer.say('機器', 'Equipment')]],
      form: EQUIPMENT_FORM,
      draft,
      action: '/equipment',
      button: viewer.say('登録する', 'Register'),
      options: {
        institutionId: await this.institutions.writable(viewer, 'equipment.write'),
        systemId: await this.institutions.systems(viewer, undefined),
      },
    });
  }

  private async correction(viewer: Viewer, one: EquipmentView, draft: Draft): Promise<HtmlReply> {
    const { id, institutionId, contractIds } = one;
    return showForm(viewer, {
      title: viewer.say('機器の登録内容を変更する', 'Change a device'),
      crumbs: crumbs(viewer, one),
      form: EQUIPMENT_CHANGE,
      draft,
      action: `/equipment/${id}`,
      button: viewer.say('変更する', 'Change'),
      options: {
        systemId: await this.institutions.systems(viewer, institutionId),
        contractIds: await this.institutions.contractsOf(viewer, institutionId, contractIds ?? []),
      },
    });
  }

  private decision(viewer: Viewer, one: EquipmentView, draft: Draft): HtmlReply {
    return showForm(viewer, {
      title: viewer.say('サポート終了への決定を記録する', 'Record the decision on the end of support'),
      crumbs: crumbs(viewer, one),
      form: END_OF_SUPPORT_FORM,
      draft,
      action: `/equipment/${one.id}/end-of-support`,
      button: viewer.say('記録する', 'Record'),
    });
  }
}

function crumbs({ say }: Viewer, { id, assetNo, name }: EquipmentView): Crumb[] {
  return [
    ['/equipment', say('機器', 'Equipment')],
    [`/equipment/${id}`, `${assetNo} ${name}`],
  ];
}
