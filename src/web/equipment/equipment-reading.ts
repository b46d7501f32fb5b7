import { Injectable } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
import { type EquipmentRoleView } from '../../registry/equipment/dto/equipment-role.dto';
import { type EquipmentQuery, type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentRoleReader } from '../../registry/equipment/equipment-role.reader';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { belonging, listed, recordOf } from '../rows';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer } from '../viewer';
import { type EquipmentContent } from './equipment.view';
import { type EquipmentListContent } from './equipment-list.view';

/** Reads what the pages of equipment show. */
@Injectable()
export class EquipmentReading {
  constructor(
    private readonly equipment: EquipmentReader,
    private readonly roles: EquipmentRoleReader,
    private readonly names: VendorNames,
  ) {}

  async list(query: EquipmentQuery): Promise<EquipmentListContent> {
    return { query, equipment: await listed<EquipmentView>(this.equipment, query) };
  }

  async one(viewer: Viewer, id: string): Promise<EquipmentContent> {
    const equipment = await recordOf<EquipmentView>(this.equipment, id);
    const held = { equipmentId: id, heldOn: today() };
    const { items } = await belonging<EquipmentRoleView>(this.roles, 'heldFrom', held);
    const vendorIds = items.map(({ vendorId }) => vendorId).filter((vendorId) => vendorId !== null);
    return { equipment, roles: items, vendorOf: await this.names.of(viewer, vendorIds) };
  }
}
