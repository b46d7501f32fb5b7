import { type ContractFacts } from './snapshots/contract-snapshot';

/**
 * 1.3.1 footnote 1, PPC Q&A 7-53: a provider that says in the contract that it does not handle the personal data on its
 * servers, and controls access to them, is not entrusted with them. Without both proofs it counts as handling them.
 */
export function isProvenCloudException(contract: ContractFacts): boolean {
  return contract.personalDataHandling === 'CLOUD_EXCEPTION' && hasBothProofs(contract);
}

export function hasBothProofs(contract: ContractFacts): boolean {
  return contract.cloudExceptionClauseProof && contract.cloudExceptionAccessControlProof;
}
