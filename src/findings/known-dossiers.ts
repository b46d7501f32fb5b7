import { type SystemSnapshot } from '../guideline/snapshots/system-snapshot';
import { type VendorSnapshot } from '../guideline/snapshots/vendor-snapshot';
import { type Dossier, isAbout } from './dossier';

/** What was loaded of an institution before, and the contracts to which something has happened since. */
export interface Before {
  readonly dossiers: readonly Dossier[];
  readonly changed: ReadonlySet<string>;
}

/** Which contracts stand beside each other, as they do now. */
interface Beside {
  readonly parties: readonly { readonly id: string; readonly vendorId: string }[];
  readonly systems: readonly SystemSnapshot[];
}

/**
 * Dossiers of an institution's contracts and vendors that are still as they were loaded. What happens to a contract is seen by
 * those with the same vendor and by those on the same system, then or now; by no other contract, and by no other vendor.
 */
export class KnownDossiers {
  private readonly contracts = new Map<string, Dossier<'contract'>>();
  private readonly vendors = new Map<string, Dossier<'vendor'>>();

  constructor({ dossiers, changed }: Before, now: Beside) {
    const before = {
      parties: dossiers.filter(isVendor).flatMap(({ snapshot }) => partiesOf(snapshot)),
      systems: dossiers.filter(isSystem).map(({ snapshot }) => snapshot),
    };
    const ofVendor = groups([before, now].flatMap(({ parties }) => parties.map(({ vendorId, id }) => [vendorId, id])));
    const onSystem = groups(
      [before, now].flatMap(({ systems }) =>
        systems.flatMap(({ id, contracts }) => contracts.map((one): [string, string] => [id, one.id])),
      ),
    );
    const touched = new Set(changed);
    for (const group of [...ofVendor.values(), ...onSystem.values()])
      if (group.some((id) => changed.has(id))) for (const id of group) touched.add(id);
    for (const one of dossiers) {
      if (isContract(one) && !touched.has(one.snapshot.contract.id)) this.contracts.set(one.snapshot.contract.id, one);
      if (isVendor(one) && !(ofVendor.get(one.snapshot.vendor.id) ?? []).some((id) => changed.has(id)))
        this.vendors.set(one.snapshot.vendor.id, one);
    }
  }

  contract(id: string): Dossier<'contract'> | undefined {
    return this.contracts.get(id);
  }

  vendor(id: string): Dossier<'vendor'> | undefined {
    return this.vendors.get(id);
  }
}

const isContract = isAbout('contract');
const isVendor = isAbout('vendor');
const isSystem = isAbout('system');

function partiesOf({ vendor, contracts }: VendorSnapshot): { id: string; vendorId: string }[] {
  return contracts.map(({ id }) => ({ id, vendorId: vendor.id }));
}

function groups(pairs: readonly (readonly [key: string, id: string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, id] of pairs) {
    const group = found.get(key);
    if (group === undefined) found.set(key, [id]);
    else group.push(id);
  }
  return found;
}
