/** What somebody may be in the registry. The first eight are held in an institution, or in the whole deployment. */
export const ROLES = [
  'PROCUREMENT',
  'LEGAL',
  'PLANNING_MANAGER',
  'SAFETY_MANAGER',
  'EXECUTIVE',
  'OPERATOR',
  'AUDITOR',
  'ADMINISTRATOR',
  'INTEGRATION',
  'VENDOR_REPRESENTATIVE',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What a route demands. Reading and changing are told apart by the last word: whatever does not end in `.read` changes
 * or decides something, and so needs a second factor.
 */
export const PERMISSIONS = [
  'institution.read',
  'institution.write',
  'vendor.read',
  'vendor.write',
  /** What a vendor says of itself: contacts, attestations, disclosure documents. */
  'vendorFacts.write',
  'certification.read',
  'certification.write',
  'evaluation.read',
  'evaluation.write',
  'system.read',
  'system.write',
  'contract.read',
  'contract.write',
  'contract.step',
  'subcontract.read',
  'subcontract.write',
  'subcontract.step',
  'subcontract.approve',
  'equipment.read',
  'equipment.write',
  'provision.read',
  'provision.write',
  'matrix.read',
  'matrix.write',
  /** To say for one's side who has which part, and to comment. */
  'matrix.declare',
  /** To agree for one's side to a content. */
  'matrix.confirm',
  'matrix.agree',
  'finding.read',
  'risk.read',
  'risk.write',
  'risk.accept',
  'rule.read',
  'document.read',
  'document.write',
  'history.read',
  'journal.read',
  'account.read',
  'account.write',
  'apiClient.read',
  'apiClient.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
