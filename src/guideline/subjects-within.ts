import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type EquipmentSnapshot } from './snapshots/equipment-snapshot';
import { type InstitutionSnapshot } from './snapshots/institution-snapshot';
import { type ProvisionSnapshot } from './snapshots/provision-snapshot';
import { type SystemSnapshot } from './snapshots/system-snapshot';
import { type VendorSnapshot } from './snapshots/vendor-snapshot';

/** The ids of all that can be found fault with in a snapshot of a record: itself and its parts, which are no other record's. */
export function subjectsWithin<A extends About>(about: A, snapshot: Snapshots[A]): readonly string[] {
  switch (about) {
    case 'vendor': {
      const { vendor } = snapshot as VendorSnapshot;
      return [vendor.id, ...idsOf(vendor.certifications)];
    }
    case 'contract': {
      const { contract, members, subcontracts, matrix } = snapshot as ContractSnapshot;
      return [contract.id, ...idsOf(members), ...idsOf(subcontracts), ...(matrix === null ? [] : [matrix.id])];
    }
    case 'institution': {
      const { id, incidents, riskAcceptances } = snapshot as InstitutionSnapshot;
      return [id, ...idsOf(incidents), ...idsOf(riskAcceptances)];
    }
    case 'system':
    case 'equipment':
    case 'provision':
      return [(snapshot as SystemSnapshot | EquipmentSnapshot | ProvisionSnapshot).id];
  }
}

function idsOf(parts: readonly { readonly id: string }[]): string[] {
  return parts.map(({ id }) => id);
}
