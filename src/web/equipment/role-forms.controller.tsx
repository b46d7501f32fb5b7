import { Controller } from '@nestjs/common';
import { Records } from '../../database/records';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { plainParts } from '../../http/records/plain-records';
import { isId } from '../../kernel/identifier';
import { notFound } from '../../kernel/problems';
import { type EquipmentRoleView } from '../../registry/equipment/dto/equipment-role.dto';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EQUIPMENT_ROLE } from '../../registry/equipment/equipment-role-part';
import { EquipmentRoleEntity } from '../../registry/equipment/equipment-role.entity';
import { EquipmentRoleReader } from '../../registry/equipment/equipment-role.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { Asked } from '../asked';
import { type Draft, draftOf } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { textIn } from '../forms/sent';
import { showForm } from '../forms/show-form';
import { expectedBy, Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Crumbs, type Crumb } from '../parts/crumbs';
import { listed, recordOf } from '../rows';
import { VendorChoice } from '../vendors/vendor-choice';
import { type Viewer, Viewing } from '../viewer';
import { ROLE_CHANGE, ROLE_FORM } from './equipment-form';
import { NewRoleQuery } from './new-role-query';

/** Records by form who owns, installed and maintains a device, and since when. */
@Controller()
export class RoleFormsController {
  private readonly roles;

  constructor(
    records: Records,
    private readonly submissions: Submissions,
    private readonly reader: EquipmentRoleReader,
    private readonly equipment: EquipmentReader,
    private readonly vendors: VendorReader,
  ) {
    this.roles = plainParts(records, EquipmentRoleEntity, EQUIPMENT_ROLE);
  }

  @Page('equipment/:id/roles/new', 'equipment.write')
  begin(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @Asked(NewRoleQuery) { vendorId, heldBy, ...query }: NewRoleQuery,
  ): Promise<HtmlReply> {
    if (vendorId === undefined && heldBy !== 'INSTITUTION') return this.choice(viewer, id, query);
    return this.registration(viewer, id, vendorId ?? '', draftOf());
  }

  @Submission('equipment/:id/roles', 'equipment.write')
  record(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    const vendorId = textIn(filled.sent, 'vendorId');
    const holder =
      vendorId === ''
        ? ({ heldBy: 'INSTITUTION', vendorId: null } as const)
        : ({ heldBy: 'VENDOR', vendorId } as const);
    return this.submissions.take(
      filled,
      async () => {
        await this.roles.create(id, await this.submissions.checked(ROLE_FORM, filled, holder));
        return `/equipment/${id}`;
      },
      (draft) => this.registration(viewer, id, vendorId, draft),
    );
  }

  @Page('equipment-roles/:id/edit', 'equipment.write')
  async open(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    const role = await this.role(id);
    return this.correction(viewer, role, draftOf(ROLE_CHANGE.written(role), role.version));
  }

  @Submission('equipment-roles/:id', 'equipment.write')
  change(@Viewing() viewer: Viewer, @PathId() id: string, @FilledForm() filled: Filled): Promise<HtmlReply> {
    return this.submissions.take(
      filled,
      async () => {
        await this.roles.patch(expectedBy(filled), await this.submissions.checked(ROLE_CHANGE, filled));
        return `/equipment/${(await this.role(id)).equipmentId}`;
      },
      async (draft) => this.correction(viewer, await this.role(id), draft),
    );
  }

  private role(id: string): Promise<EquipmentRoleView> {
    return recordOf<EquipmentRoleView>(this.reader, id);
  }

  private async choice(
    viewer: Viewer,
    id: string,
    query: Omit<NewRoleQuery, 'vendorId' | 'heldBy'>,
  ): Promise<HtmlReply> {
    const path = `/equipment/${id}/roles/new`;
    return showPage(viewer, {
      title: viewer.say('誰が担うかを選ぶ', 'Choose who it is'),
      body: (
        <>
          <Crumbs crumbs={await this.crumbs(viewer, id)} />
          <p>
            <a class="button second" href={`${path}?heldBy=INSTITUTION`}>
              {viewer.say('医療機関が自ら担う', 'The institution itself')}
            </a>
          </p>
          <VendorChoice path={path} name={query.name} vendors={await listed(this.vendors, query)} kept={{}} />
        </>
      ),
    });
  }

  private async registration(viewer: Viewer, id: string, vendorId: string, draft: Draft): Promise<HtmlReply> {
    const { say } = viewer;
    const name = vendorId === '' ? say('医療機関', 'the institution') : await this.nameOf(vendorId);
    return showForm(viewer, {
      title: say(`機器の役割を登録する: ${name}`, `Record what is done by ${name}`),
      crumbs: [
        ...(await this.crumbs(viewer, id)),
        [`/equipment/${id}/roles/new`, say('担う者を選び直す', 'Choose another')],
      ],
      form: ROLE_FORM,
      draft,
      action: `/equipment/${id}/roles`,
      button: say('登録する', 'Record'),
      children: <input type="hidden" name="vendorId" value={vendorId} />,
    });
  }

  private async correction(viewer: Viewer, { id, equipmentId }: EquipmentRoleView, draft: Draft): Promise<HtmlReply> {
    return showForm(viewer, {
      title: viewer.say('機器の役割を変更する', 'Change a role'),
      crumbs: await this.crumbs(viewer, equipmentId),
      form: ROLE_CHANGE,
      draft,
      action: `/equipment-roles/${id}`,
      button: viewer.say('変更する', 'Change'),
    });
  }

  private async nameOf(vendorId: string): Promise<string> {
    if (!isId(vendorId)) throw notFound();
    return (await recordOf<VendorView>(this.vendors, vendorId)).name;
  }

  private async crumbs({ say }: Viewer, id: string): Promise<Crumb[]> {
    const { assetNo, name } = await recordOf<EquipmentView>(this.equipment, id);
    return [
      ['/equipment', say('機器', 'Equipment')],
      [`/equipment/${id}`, `${assetNo} ${name}`],
    ];
  }
}
