import { type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type ContractSnapshot, type ReentrustmentClause } from './snapshots/contract-snapshot';

/** What was found of a clause; one that nobody has looked for is not reviewed. */
export function reviewOf({ clauses }: Pick<ContractSnapshot, 'clauses'>, kind: ClauseKind): ClauseReview {
  return clauses[kind] ?? 'UNREVIEWED';
}

/** What the contract says on re-entrustment; null where it says nothing, or nobody has looked. */
export function reentrustmentOf(snapshot: ContractSnapshot): ReentrustmentClause | null {
  const review = reviewOf(snapshot, 'REENTRUSTMENT');
  switch (review) {
    case 'PRESENT':
    case 'PARTIAL':
      return snapshot.reentrustment;
    case 'MISSING':
    case 'NOT_APPLICABLE':
    case 'UNREVIEWED':
      return null;
  }
}
