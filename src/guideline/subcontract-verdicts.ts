import { type Clock } from './clock';
import { type Facts, type Severity, SILENT, type Strength, type Verdict } from './rule';
import { isLive } from './snapshots/contract-life';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { type SubcontractFacts } from './snapshots/subcontract-facts';
import { concernedAmong, isAtWork } from './subcontract-standing';

/** What a re-entrustment lacks. */
export interface Shortfall {
  readonly severity: Severity;
  readonly strength?: Strength;
  readonly variant?: string;
  readonly stopsGate?: Verdict['stopsGate'];
  readonly facts: Facts;
}

/**
 * One finding for each re-entrustment that falls short and has not ended, while its contract is live. Of work that has not begun
 * it says what would stop it, and accuses nobody (domain 0.2).
 */
export function judgeSubcontracts(
  { contract, subcontracts }: ContractSnapshot,
  clock: Clock,
  shortfallOf: (subcontract: SubcontractFacts) => Shortfall | null,
): readonly Verdict[] {
  if (subcontracts.length === 0) return SILENT;
  const verdicts: Verdict[] = [];
  for (const subcontract of concernedAmong(subcontracts, (tier) => isAtWork(tier, clock))) {
    const shortfall = shortfallOf(subcontract);
    if (shortfall === null) continue;
    if (subcontract.endedOn !== null && clock.isPast(subcontract.endedOn)) continue;
    const verdict = aboutSubcontract(subcontract, shortfall);
    verdicts.push(isAtWork(subcontract, clock) ? verdict : { ...verdict, openForGate: true });
  }
  return verdicts.length > 0 && isLive(contract, clock) ? verdicts : SILENT;
}

/** A finding about one re-entrustment, which says to whom the work went. */
export function aboutSubcontract({ id, vendorId }: SubcontractFacts, { facts, ...graded }: Shortfall): Verdict {
  return { subject: { kind: 'SUBCONTRACT', id }, ...graded, facts: { vendorId, ...facts } };
}
