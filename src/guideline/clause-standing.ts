import { type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type Texts } from '../kernel/texts';
import { type Clock } from './clock';
import { type Facts, type Severity, SILENT, type Verdict } from './rule';
import { isLive } from './snapshots/contract-life';
import { type ContractSnapshot, type ReentrustmentClause } from './snapshots/contract-snapshot';

/** Whether a clause is there; PARTIAL is not, nor is what nobody says why it would not apply, and what nobody has looked for is not known. */
export type ClauseStanding = 'SETTLED' | 'ABSENT' | 'UNCONFIRMED';

/** What was found of a clause; one that nobody has looked for is not reviewed. */
export function reviewOf({ clauses }: Pick<ContractSnapshot, 'clauses'>, kind: ClauseKind): ClauseReview {
  return clauses[kind] ?? 'UNREVIEWED';
}

/** Domain 0.2, absent(k). */
export function standingOf(snapshot: Pick<ContractSnapshot, 'clauses'>, kind: ClauseKind): ClauseStanding {
  const review = reviewOf(snapshot, kind);
  switch (review) {
    case 'PRESENT':
      return 'SETTLED';
    case 'NOT_APPLICABLE':
    case 'PARTIAL':
    case 'MISSING':
      return 'ABSENT';
    case 'UNREVIEWED':
      return 'UNCONFIRMED';
  }
}

/**
 * A clause that is absent, as gravely as its rule rates it; one that nobody has looked for is called unconfirmed, never
 * missing, and stops a gate wherever the missing one does.
 */
export function judgeClause(
  snapshot: ContractSnapshot,
  clock: Clock,
  kind: ClauseKind,
  rated: { readonly absent: Severity; readonly unconfirmed: Severity },
  facts: Facts = {},
): readonly Verdict[] {
  const standing = standingOf(snapshot, kind);
  if (standing === 'SETTLED' || !isLive(snapshot.contract, clock)) return SILENT;
  const verdict = { subject: snapshot.subject, facts: { clause: kind, review: reviewOf(snapshot, kind), ...facts } };
  if (standing === 'ABSENT') return [{ ...verdict, severity: rated.absent }];
  return [
    {
      ...verdict,
      severity: rated.unconfirmed,
      variant: 'UNCONFIRMED',
      stopsGate: rated.absent === 'BLOCKING',
    },
  ];
}

/** What a rule about a clause says where nobody has looked for it. */
export function unconfirmed(ja: string, en: string): { readonly UNCONFIRMED: Texts } {
  return { UNCONFIRMED: { ja: `${ja}が契約等にあるか未確認`, en: `Not confirmed whether the contract has ${en}` } };
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
