import { maxDate } from '../kernel/calendar-date';
import { type AttestedGuideline } from '../kernel/terms/vendor-terms';
import { type Clock } from './clock';
import { type ContractLife, isLive } from './snapshots/contract-life';
import { type VendorFacts } from './snapshots/vendor-snapshot';

/**
 * Somebody entrusts the vendor with medical information on the clock's day, or talks about it: what its certificates lack
 * matters to them. 5② is not limited to medical information, 5.1.2 is; we judge certificates where it is handled (domain 0.2).
 */
export function isEngaged(contracts: readonly ContractLife[], clock: Clock): boolean {
  return contracts.some((contract) => contract.handlesMedicalInfo !== 'NO' && isLive(contract, clock));
}

/** What the vendor last said of the guideline, of all that is still in force on the clock's day; several of one day count together. */
export function latestAttestations(
  { attestations }: VendorFacts,
  guideline: AttestedGuideline,
  clock: Clock,
): VendorFacts['attestations'] {
  const made = attestations.filter(
    (attestation) => attestation.guideline === guideline && clock.isWithin(attestation.attestedOn, attestation.validTo),
  );
  const latestOn = maxDate(...made.map(({ attestedOn }) => attestedOn));
  return made.filter(({ attestedOn }) => attestedOn === latestOn);
}

/** The vendor's latest word on the guideline is that it complies, in whatever edition. */
export function hasAttested(vendor: VendorFacts, guideline: AttestedGuideline, clock: Clock): boolean {
  const said = latestAttestations(vendor, guideline, clock);
  return said.length > 0 && said.every(({ complies }) => complies === 'YES');
}
