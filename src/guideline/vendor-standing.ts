import { type AttestedGuideline } from '../kernel/terms/vendor-terms';
import { type Clock } from './clock';
import { type ContractLife, isLive } from './snapshots/contract-life';
import { type VendorFacts } from './snapshots/vendor-snapshot';

/** Somebody engages the vendor on the clock's day, or talks about it: what the vendor lacks matters to them. */
export function isEngaged(contracts: readonly ContractLife[], clock: Clock): boolean {
  return contracts.some((contract) => isLive(contract, clock));
}

/** The vendor has declared by the clock's day that it follows the guideline, in whatever edition. */
export function hasAttested({ attestations }: VendorFacts, guideline: AttestedGuideline, clock: Clock): boolean {
  return attestations.some(
    (attestation) => attestation.guideline === guideline && clock.hasCome(attestation.attestedOn),
  );
}
