import { type ClauseKind, type ClauseReview } from '../kernel/terms/contract-terms';
import { type Texts } from '../kernel/texts';
import { type Clock } from './clock';
import { inForce } from './document-standing';
import { changedFacts, outdatedOn } from './outdated-decision';
import { type Facts, type Severity, SILENT, type Verdict } from './rule';
import { isLive } from './snapshots/contract-life';
import { type ContractSnapshot, type ReentrustmentClause } from './snapshots/contract-snapshot';
import { type OutdatedDays } from './snapshots/outdated-days';

/**
 * Whether a clause is there; UNPROVEN: somebody says so, and no paper of the contract does; OUTDATED: it was found on papers or
 * facts that are others by now.
 */
export type ClauseStanding = 'SETTLED' | 'ABSENT' | 'UNPROVEN' | 'OUTDATED' | 'UNCONFIRMED';

/** 5④, 5⑥, 5.2.1 ask for these of every contract: no reason makes them beside the point (domain 0.2, CON-007). */
const ALWAYS_APPLIES: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'SCOPE_OF_WORK',
  'VENDOR_STRUCTURE',
  'DEMARCATION',
  'PRIVACY_DUTY',
]);

/** What was found of a clause; one that nobody has looked for is not reviewed. */
export function reviewOf({ clauses }: Pick<ContractSnapshot, 'clauses'>, kind: ClauseKind): ClauseReview {
  return clauses[kind]?.review ?? 'UNREVIEWED';
}

/** Domain 0.2, absent(k): PARTIAL is not there, nor is what nobody approved to be beside the point. */
export function standingOf(snapshot: ContractSnapshot, kind: ClauseKind, clock: Clock): ClauseStanding {
  const standing = reviewedStanding(snapshot, kind, clock);
  return standing === 'SETTLED' && outdatedReview(snapshot, kind, clock) !== null ? 'OUTDATED' : standing;
}

/** Since when papers or facts are others than those that the clause was reviewed on; null: they are the same. */
export function outdatedReview(
  { outdatedReviews }: Pick<ContractSnapshot, 'outdatedReviews'>,
  kind: ClauseKind,
  clock: Clock,
): OutdatedDays | null {
  return outdatedOn(outdatedReviews[kind] ?? [], clock);
}

function reviewedStanding(snapshot: ContractSnapshot, kind: ClauseKind, clock: Clock): ClauseStanding {
  const review = reviewOf(snapshot, kind);
  switch (review) {
    case 'PRESENT':
      return isCited(snapshot, kind, clock) ? 'SETTLED' : 'UNPROVEN';
    case 'NOT_APPLICABLE':
      return snapshot.clauses[kind]?.isExcused === true && !ALWAYS_APPLIES.has(kind) ? 'SETTLED' : 'ABSENT';
    case 'PARTIAL':
    case 'MISSING':
      return 'ABSENT';
    case 'UNREVIEWED':
      return 'UNCONFIRMED';
  }
}

/** The review names a paper of the contract that is kept and in force. */
export function isCited(snapshot: ContractSnapshot, kind: ClauseKind, clock: Clock): boolean {
  const documentId = snapshot.clauses[kind]?.documentId;
  return clock.once(inForce, snapshot.documents).some(({ id, stored }) => stored && id === documentId);
}

/**
 * A clause that is absent, as gravely as its rule rates it; one that nobody has looked for, or that no paper shows, is called
 * unconfirmed, never missing, and stops a gate wherever the missing one does.
 */
export function judgeClause(
  snapshot: ContractSnapshot,
  clock: Clock,
  kind: ClauseKind,
  rated: { readonly absent: Severity; readonly unconfirmed: Severity },
  facts: Facts = {},
): readonly Verdict[] {
  const standing = standingOf(snapshot, kind, clock);
  if (standing === 'SETTLED' || !isLive(snapshot.contract, clock)) return SILENT;
  const outdated = standing === 'OUTDATED' ? outdatedReview(snapshot, kind, clock) : null;
  const changed = outdated === null ? {} : changedFacts(outdated);
  const verdict = {
    subject: snapshot.subject,
    facts: { clause: kind, review: reviewOf(snapshot, kind), ...facts, ...changed },
  };
  if (standing === 'ABSENT') return [{ ...verdict, severity: rated.absent }];
  return [{ ...verdict, severity: rated.unconfirmed, variant: standing, stopsGate: rated.absent === 'BLOCKING' }];
}

/** What a rule about a clause says where nobody has looked for it, or no paper shows it. */
export function unconfirmed(ja: string, en: string): Readonly<Record<'UNCONFIRMED' | 'UNPROVEN' | 'OUTDATED', Texts>> {
  return {
    UNCONFIRMED: { ja: `${ja}が契約等にあるか未確認`, en: `Not confirmed whether the contract has ${en}` },
    OUTDATED: {
      ja: `${ja}を確認した後に契約文書または前提が変わり、再確認していない`,
      en: `Papers or facts have changed since ${en} was reviewed, and nobody has looked again`,
    },
    UNPROVEN: {
      ja: `${ja}があるとされるが、保管された有効な契約文書で未確認`,
      en: `Said to have ${en}, but not confirmed by a document of the contract that is kept and in force`,
    },
  };
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
