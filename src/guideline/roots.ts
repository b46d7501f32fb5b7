import { type CalendarDate } from '../kernel/calendar-date';
import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type EquipmentSnapshot } from './snapshots/equipment-snapshot';
import { type SystemSnapshot } from './snapshots/system-snapshot';
import { type VendorSnapshot } from './snapshots/vendor-snapshot';

/** The record that a snapshot is of, and the records that its findings concern besides. */
export interface Roots {
  readonly own: string;
  readonly besides: readonly string[];
}

/** What findings in a snapshot concern: a contract's its vendors too, a system's the contracts that carry it, a device's its system on that day. */
export function rootsOf<A extends About>(about: A, snapshot: Snapshots[A], asOf: CalendarDate): Roots {
  switch (about) {
    case 'vendor':
      return { own: (snapshot as VendorSnapshot).vendor.id, besides: [] };
    case 'contract': {
      const { contract, members } = snapshot as ContractSnapshot;
      return { own: contract.id, besides: [contract.vendorId, ...members.map(({ vendorId }) => vendorId)] };
    }
    case 'system': {
      const { id, contracts } = snapshot as SystemSnapshot;
      return { own: id, besides: contracts.map((contract) => contract.id) };
    }
    case 'equipment': {
      const { id, systems } = snapshot as EquipmentSnapshot;
      const held = systems.filter(({ from, to }) => (from === null || from <= asOf) && (to === null || to >= asOf));
      return { own: id, besides: held.map(({ systemId }) => systemId) };
    }
    case 'institution':
    case 'provision':
      return { own: (snapshot as Exclude<Snapshots[About], VendorSnapshot | ContractSnapshot>).id, besides: [] };
  }
}
