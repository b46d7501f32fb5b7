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

/** In which roles somebody may name a deputy: those that decide the institution's business. */
export const DEPUTABLE_ROLES = ['EXECUTIVE', 'SAFETY_MANAGER', 'PLANNING_MANAGER'] as const satisfies readonly Role[];
export type DeputableRole = (typeof DEPUTABLE_ROLES)[number];

/**
 * What a route demands. Reading and changing are told apart by the last word: whatever does not end in `.read` changes
 * or decides something, and so needs a second factor.
 */
export const PERMISSIONS = [
  'institution.read',
  'institution.write',
  'vendor.read',
  'vendor.write',
  /** To say that it was renamed, merged or split, or that two records are one. */
  'vendor.succeed',
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
  /** To approve, as an executive, what somebody else asks for. */
  'contract.approve',
  /** To take anew a decision whose grounds have changed. */
  'decision.renew',
  /** To enter what was decided on paper, with its scan. */
  'decision.enter',
  /** To hold what another has entered against the scan, by which it counts. */
  'decision.check',
  /** To take back what one has said oneself to be mistyped. */
  'correction.write',
  /** To name one's own deputy. */
  'deputy.name',
  'subcontract.read',
  'subcontract.write',
  'subcontract.step',
  'subcontract.approve',
  /** To say beforehand, as a vendor, to whom something is to be re-entrusted. */
  'subcontract.announce',
  /** To enter what already ran when the institution took up the registry. */
  'takeOver.enter',
  /** To set, as one of two, the day from which on nothing is taken over any more. */
  'takeOver.decide',
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
  /** To say how files of records are written. */
  'exchangeProfile.write',
  'finding.read',
  'risk.read',
  'risk.write',
  'risk.accept',
  'rule.read',
  'document.read',
  'document.write',
  'evidence.read',
  /** To ask a vendor for evidence, and to accept or refuse what it answers. */
  'evidence.ask',
  /** To answer as a vendor, and to share an answer with an institution that asks. */
  'evidence.answer',
  'history.read',
  /** To follow the changes of all kinds of records that one may read. */
  'change.read',
  /** Which other systems are told of changes, and what they were sent. */
  'webhook.read',
  'webhook.write',
  'journal.read',
  'account.read',
  'account.write',
  'apiClient.read',
  'apiClient.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What somebody may have open, hold or answer for when they leave. */
export const WORK_KINDS = [
  'ROLE',
  'BINDING_ROLE',
  'RESPONSIBILITY',
  'EXECUTIVE_APPROVAL',
  'RISK_ACCEPTANCE',
  'SUBCONTRACT_APPROVAL',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'TAKE_OVER_DAY',
  'MATRIX_DRAFT',
  'FINDING',
  'WEBHOOK',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What takes two administrators where somebody's role binds an institution or a vendor, or lets people in. */
export const IDENTITY_REQUEST_KINDS = ['INVITE', 'RESET_SECOND_FACTOR', 'RE_ADDRESS', 'ENABLE', 'GIVE_ROLE'] as const;
export type IdentityRequestKind = (typeof IDENTITY_REQUEST_KINDS)[number];

export const IDENTITY_REQUEST_STATES = ['REQUESTED', 'APPROVED', 'REFUSED'] as const;
export type IdentityRequestState = (typeof IDENTITY_REQUEST_STATES)[number];

/** On whose word something about an identity was done. */
export const IDENTITY_AUTHORITIES = [
  'ONE_ADMINISTRATOR',
  'ADMINISTRATORS',
  'RECOVERY_CODE',
  'SERVER',
  'ONESELF',
] as const;
export type IdentityAuthority = (typeof IDENTITY_AUTHORITIES)[number];

/** What can happen to such an identity, of which the person and the administrators are told. */
export const IDENTITY_EVENT_KINDS = [
  'REQUESTED',
  'SECOND_FACTOR_RESET',
  'SECOND_FACTOR_SET_UP',
  'PASSWORD_CHOSEN',
  'RE_ADDRESSED',
  'ENABLED',
  'ROLE_GIVEN',
  'ROLE_TAKEN',
  'IDENTITY_LINKED',
  'RECOVERY_CODE_USED',
] as const;
export type IdentityEventKind = (typeof IDENTITY_EVENT_KINDS)[number];
