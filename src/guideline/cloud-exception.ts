import { reviewOf, standingOf } from './clause-standing';
import { type Clock } from './clock';
import { outdatedOn } from './outdated-decision';
import { type ContractSnapshot } from './snapshots/contract-snapshot';

/** What the exception rests on. */
export type CloudExceptionProof = 'ACCESS_CONTROL' | 'CLAUSE' | 'STANDING_DECISION';

/**
 * 1.3.1 footnote 1, PPC Q&A 7-53: a provider that says in the contract that it does not handle the personal data on its
 * servers, and controls access to them, is not entrusted with them. Without both proofs it counts as handling them.
 */
export function isProvenCloudException(snapshot: ContractSnapshot, clock: Clock): boolean {
  return snapshot.contract.personalDataHandling === 'CLOUD_EXCEPTION' && missingProofs(snapshot, clock).length === 0;
}

/** Of both proofs, and the decision on what the contract is today, those that are not there; sorted. */
export function missingProofs(snapshot: ContractSnapshot, clock: Clock): CloudExceptionProof[] {
  const missing: CloudExceptionProof[] = [];
  if (!snapshot.contract.cloudExceptionAccessControlProof) missing.push('ACCESS_CONTROL');
  if (!hasClauseProof(snapshot, clock)) missing.push('CLAUSE');
  if (outdatedOn(snapshot.contract.cloudExceptionOutdated, clock) !== null) missing.push('STANDING_DECISION');
  return missing;
}

/** A clause is pointed at, and was found in a paper of the contract that is kept and in force. */
function hasClauseProof(snapshot: ContractSnapshot, clock: Clock): boolean {
  return (
    snapshot.contract.cloudExceptionClauseProof &&
    reviewOf(snapshot, 'CLOUD_NON_HANDLING') === 'PRESENT' &&
    standingOf(snapshot, 'CLOUD_NON_HANDLING', clock) === 'SETTLED'
  );
}

/** A clause is pointed at, and nobody has looked for it, or no paper in force shows it: called unconfirmed, not missing. */
export function isClauseUnconfirmed(snapshot: ContractSnapshot, clock: Clock): boolean {
  const standing = standingOf(snapshot, 'CLOUD_NON_HANDLING', clock);
  return snapshot.contract.cloudExceptionClauseProof && standing !== 'SETTLED' && standing !== 'ABSENT';
}
