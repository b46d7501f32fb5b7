import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type EquipmentSnapshot } from './snapshots/equipment-snapshot';
import { type InstitutionSnapshot } from './snapshots/institution-snapshot';
import { type ProvisionSnapshot } from './snapshots/provision-snapshot';
import { type SystemSnapshot } from './snapshots/system-snapshot';
import { type VendorSnapshot } from './snapshots/vendor-snapshot';

/** What can be judged, and the plain data each is judged on. */
export interface Snapshots {
  readonly institution: InstitutionSnapshot;
  /** A vendor and its certificates, seen by those who engage it; its findings are public facts. */
  readonly vendor: VendorSnapshot;
  readonly contract: ContractSnapshot;
  readonly system: SystemSnapshot;
  readonly equipment: EquipmentSnapshot;
  readonly provision: ProvisionSnapshot;
}
