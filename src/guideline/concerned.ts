import { type Clock } from './clock';
import { isInUse } from './equipment-standing';
import { isOnlyPlanned } from './planned';
import { isUnderWay } from './provision-standing';
import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type EquipmentSnapshot } from './snapshots/equipment-snapshot';
import { isLive } from './snapshots/contract-life';
import { type ProvisionSnapshot } from './snapshots/provision-snapshot';
import { type SystemSnapshot } from './snapshots/system-snapshot';
import { type VendorSnapshot } from './snapshots/vendor-snapshot';
import { isRetired } from './system-standing';

/**
 * Whether the guideline asks anything of it on the clock's day. What is only talked about, is over or out of use meets
 * nothing: it is not counted among what does.
 */
export function isConcerned<A extends About>(about: A, snapshot: Snapshots[A], clock: Clock): boolean {
  switch (about) {
    case 'institution':
      return true;
    case 'vendor':
      return (
        (snapshot as VendorSnapshot).contracts.some((contract) => isLive(contract, clock)) &&
        !isOnlyPlanned(about, snapshot, clock)
      );
    case 'contract':
      return isLive((snapshot as ContractSnapshot).contract, clock) && !isOnlyPlanned(about, snapshot, clock);
    case 'system':
      return !isRetired(snapshot as SystemSnapshot, clock);
    case 'equipment':
      return isInUse(snapshot as EquipmentSnapshot, clock);
    case 'provision':
      return isUnderWay(snapshot as ProvisionSnapshot, clock);
  }
}
