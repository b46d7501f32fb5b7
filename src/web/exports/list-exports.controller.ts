import { Controller } from '@nestjs/common';
import { type FileReply } from '../../http/file-reply';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { EquipmentQuery, type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { EquipmentReader } from '../../registry/equipment/equipment.reader';
import { SystemQuery, type SystemView } from '../../registry/systems/dto/system.dto';
import { SystemReader } from '../../registry/systems/system.reader';
import { VendorQuery, type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { Asked } from '../asked';
import { Page } from '../page';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer, Viewing } from '../viewer';
import { contractColumns } from '../contracts/contract-columns';
import { equipmentColumns } from '../equipment/equipment-columns';
import { systemColumns } from '../systems/system-columns';
import { vendorColumns } from '../vendors/vendor-columns';
import { everyRow, exportOf } from './list-export';

/** Hands out lists as they are seen, for Excel. */
@Controller()
export class ListExportsController {
  constructor(
    private readonly vendors: VendorReader,
    private readonly contracts: ContractReader,
    private readonly systems: SystemReader,
    private readonly equipment: EquipmentReader,
    private readonly names: VendorNames,
  ) {}

  @Page('vendors/export', 'vendor.read')
  async ofVendors(@Viewing() viewer: Viewer, @Asked(VendorQuery) query: VendorQuery): Promise<FileReply> {
    const rows = await everyRow<VendorView>(this.vendors, query);
    return exportOf(viewer, { ja: '事業者', en: 'vendors' }, vendorColumns(viewer), rows);
  }

  @Page('contracts/export', 'contract.read')
  async ofContracts(@Viewing() viewer: Viewer, @Asked(ContractQuery) query: ContractQuery): Promise<FileReply> {
    const rows = await everyRow<ContractView>(this.contracts, query);
    const vendorOf = await this.names.of(
      viewer,
      rows.map(({ vendorId }) => vendorId),
    );
    return exportOf(viewer, { ja: '契約', en: 'contracts' }, contractColumns(viewer, vendorOf ?? new Map()), rows);
  }

  @Page('systems/export', 'system.read')
  async ofSystems(@Viewing() viewer: Viewer, @Asked(SystemQuery) query: SystemQuery): Promise<FileReply> {
    const rows = await everyRow<SystemView>(this.systems, query);
    return exportOf(viewer, { ja: 'システム', en: 'systems' }, systemColumns(viewer), rows);
  }

  @Page('equipment/export', 'equipment.read')
  async ofEquipment(@Viewing() viewer: Viewer, @Asked(EquipmentQuery) query: EquipmentQuery): Promise<FileReply> {
    const rows = await everyRow<EquipmentView>(this.equipment, query);
    return exportOf(viewer, { ja: '機器', en: 'equipment' }, equipmentColumns(viewer), rows);
  }
}
