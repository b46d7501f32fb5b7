import { type Clock } from './clock';
import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { type ContractLife, isActive, isLive } from './snapshots/contract-life';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type VendorSnapshot } from './snapshots/vendor-snapshot';

/**
 * Whether everything that is judged is still DRAFT or NEGOTIATING on the clock's day: what is found then is open for the
 * gate, and no shortfall (domain 0.2).
 */
export function isOnlyPlanned<A extends About>(about: A, snapshot: Snapshots[A], clock: Clock): boolean {
  switch (about) {
    case 'contract':
      return isUnsigned((snapshot as ContractSnapshot).contract, clock);
    case 'vendor': {
      // What is over long ago says nothing of what is talked about now.
      const live = (snapshot as VendorSnapshot).contracts.filter((contract) => isLive(contract, clock));
      return live.length > 0 && live.every((contract) => isUnsigned(contract, clock));
    }
    case 'institution':
    case 'provision':
    case 'system':
    case 'equipment':
      return false;
  }
}

function isUnsigned(life: ContractLife, clock: Clock): boolean {
  return (life.signedOn === null || !clock.hasCome(life.signedOn)) && !isActive(life, clock);
}
