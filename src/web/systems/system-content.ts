import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { type SystemInterfaceView } from '../../registry/systems/dto/system-interface.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { type AttestationContent } from '../attestations/attestation-reading';
import { type Rows } from '../rows';

/** null: a part that the viewer may not see. */
export interface SystemContent {
  readonly system: SystemView;
  readonly interfaces: Rows<SystemInterfaceView>;
  readonly vendorOf: ReadonlyMap<string, string> | null;
  readonly contracts: Rows<ContractView> | null;
  readonly equipment: Rows<EquipmentView> | null;
  readonly attestations: AttestationContent | null;
  readonly report: GapReportView | null;
}
