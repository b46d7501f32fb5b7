import { Injectable } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
import { type EquipmentRoleView } from '../../registry/equipment/dto/equipment-role.dto';
import { type EquipmentQuery, type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentRoleReader } from '../../registry/equipment/equipment-role.reader';
import { type EquipmentSystemView } from '../../registry/equipment/dto/equipment-system.dto';
import { EquipmentSystemReader } from '../../registry/equipment/equipment-system.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { EQUIPMENT_ATTESTATIONS } from '../attestations/attestation-places';
import { AttestationReading } from '../attestations/attestation-reading';
import { FindingsAbout } from '../findings/findings-about';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { type EquipmentContent } from './equipment.view';
import { type EquipmentListContent } from './equipment-list.view';

/** As many days as the API looks ahead. */
const FAR_AHEAD = 3660;

/** Reads what the pages of equipment show. */
@Injectable()
export class EquipmentReading {
  constructor(
    private readonly equipment: EquipmentReader,
    private readonly roles: EquipmentRoleReader,
    private readonly names: VendorNames,
    private readonly attestations: AttestationReading,
    private readonly findings: FindingsAbout,
    private readonly memberships: EquipmentSystemReader,
  ) {}

  async list(query: EquipmentQuery): Promise<EquipmentListContent> {
    return { query, equipment: await listed<EquipmentView>(this.equipment, query) };
  }

  /** Those whose end of support is known, soonest first. */
  ending(query: EquipmentQuery): Promise<Rows<EquipmentView>> {
    const soonest: EquipmentQuery = { ...query, sort: 'endOfSupportOn', endOfSupportWithinDays: FAR_AHEAD };
    return listed<EquipmentView>(this.equipment, soonest);
  }

  async one(viewer: Viewer, id: string): Promise<EquipmentContent> {
    const equipment = await recordOf<EquipmentView>(this.equipment, id);
    const held = { equipmentId: id, heldOn: today() };
    const { items } = await belonging<EquipmentRoleView>(this.roles, 'heldFrom', held);
    const vendorIds = items.map(({ vendorId }) => vendorId).filter((vendorId) => vendorId !== null);
    const { items: memberships } = await belonging<EquipmentSystemView>(this.memberships, '-memberFrom', {
      equipmentId: id,
    });
    return {
      equipment,
      roles: items,
      vendorOf: await this.names.of(viewer, vendorIds),
      memberships,
      attestations: await this.attestations.of(viewer, EQUIPMENT_ATTESTATIONS, id),
      report: await this.findings.ofInstitution(
        viewer,
        { kind: 'EQUIPMENT', id },
        equipment.institutionId,
        'equipment',
      ),
    };
  }
}
