import { type ContractSnapshot } from '../../guideline/snapshots/contract-snapshot';
import { type EquipmentSnapshot } from '../../guideline/snapshots/equipment-snapshot';
import { type MatrixFacts } from '../../guideline/snapshots/matrix-facts';
import { type OutdatedDays } from '../../guideline/snapshots/outdated-days';
import { type ProvisionSnapshot } from '../../guideline/snapshots/provision-snapshot';
import { type SubcontractFacts } from '../../guideline/snapshots/subcontract-facts';
import { type SystemSnapshot } from '../../guideline/snapshots/system-snapshot';
import { type VendorSnapshot } from '../../guideline/snapshots/vendor-snapshot';
import { addDays, type CalendarDate } from '../../kernel/calendar-date';
import { type Dossier } from '../dossier';

/** The contract in force from the day on. */
export function asActivated(snapshot: ContractSnapshot, on: CalendarDate): ContractSnapshot {
  return {
    ...snapshot,
    contract: { ...inNegotiation(snapshot, on), activatedOn: snapshot.contract.activatedOn ?? on, serviceInUse: 'YES' },
  };
}

/** The contract with the revision that is to be agreed in place of the one that stands. */
export function asAgreeing(snapshot: ContractSnapshot, matrix: MatrixFacts, on: CalendarDate): ContractSnapshot {
  return { ...snapshot, contract: inNegotiation(snapshot, on), matrix: { ...matrix, isBeingAgreed: true } };
}

/** The re-entrustment approved, or started, on the day. */
export function withSubcontract(
  snapshot: ContractSnapshot,
  subcontractId: string,
  gate: 'subcontract.approve' | 'subcontract.activate',
  on: CalendarDate,
): ContractSnapshot {
  const change = (subcontract: SubcontractFacts): SubcontractFacts => {
    switch (gate) {
      case 'subcontract.approve':
        return { ...subcontract, approvalState: 'APPROVED', approvedOn: on, refusedOn: null };
      case 'subcontract.activate':
        return { ...subcontract, startedOn: on, approvalOutdated: subcontract.approvalOutdated.map(asOfTheDayBefore) };
    }
  };
  return {
    ...snapshot,
    contract: inNegotiation(snapshot, on),
    subcontracts: snapshot.subcontracts.map((one) => (one.id === subcontractId ? change(one) : one)),
  };
}

/** The system of an institution that goes by the 保守委託機関編. */
export function asClaiming(snapshot: SystemSnapshot): SystemSnapshot {
  return { ...snapshot, claimsMaintenanceEntrusted: true };
}

/** The device or the system in use from the day on. */
export function asLive<S extends EquipmentSnapshot | SystemSnapshot>(snapshot: S, liveFrom: CalendarDate): S {
  return { ...snapshot, status: 'LIVE', liveFrom };
}

/** The provision going on from the day on. */
export function asBegun(snapshot: ProvisionSnapshot, startedOn: CalendarDate): ProvisionSnapshot {
  return { ...snapshot, startedOn };
}

/** What changed on the very day of the start had changed before it: a day tells no order. */
function asOfTheDayBefore(outdated: OutdatedDays): OutdatedDays {
  return { ...outdated, from: addDays(outdated.from, -1) };
}

/** The dossiers with a contract replaced, in its own dossier and among those for whose sake its vendor is judged. */
export function withContract(dossiers: readonly Dossier[], snapshot: ContractSnapshot): Dossier[] {
  return dossiers.map((dossier) => {
    if (dossier.about === 'contract') return { ...dossier, snapshot };
    if (dossier.about !== 'vendor') return dossier;
    const vendor = dossier.snapshot as VendorSnapshot;
    const contracts = vendor.contracts.map((life) => (life.id === snapshot.contract.id ? snapshot.contract : life));
    return { ...dossier, snapshot: { ...vendor, contracts } };
  });
}

/** A draft that is about to take a step is being negotiated by then. */
function inNegotiation({ contract }: ContractSnapshot, on: CalendarDate): ContractSnapshot['contract'] {
  return { ...contract, negotiatingFrom: contract.negotiatingFrom ?? on };
}
