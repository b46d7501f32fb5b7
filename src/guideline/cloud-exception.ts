import { reviewOf } from './clause-standing';
import { type ContractSnapshot } from './snapshots/contract-snapshot';

/** What the proofs of the exception are looked for in. */
type Proven = Pick<ContractSnapshot, 'contract' | 'clauses'>;

/**
 * 1.3.1 footnote 1, PPC Q&A 7-53: a provider that says in the contract that it does not handle the personal data on its
 * servers, and controls access to them, is not entrusted with them. Without both proofs it counts as handling them.
 */
export function isProvenCloudException(proven: Proven): boolean {
  return proven.contract.personalDataHandling === 'CLOUD_EXCEPTION' && hasBothProofs(proven);
}

export function hasBothProofs(proven: Proven): boolean {
  return hasClauseProof(proven) && proven.contract.cloudExceptionAccessControlProof;
}

/** A clause is pointed at, and whoever has read the contract has not found that it is not there. */
export function hasClauseProof(proven: Proven): boolean {
  const review = reviewOf(proven, 'CLOUD_NON_HANDLING');
  return proven.contract.cloudExceptionClauseProof && (review === 'PRESENT' || review === 'UNREVIEWED');
}
