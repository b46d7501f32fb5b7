/** 法律上の責任の範囲 / 具体的な運用及び対応の範囲 (1.3.2). */
export const DEMARCATION_LAYERS = ['LEGAL', 'OPERATIONAL'] as const;
export type DemarcationLayer = (typeof DEMARCATION_LAYERS)[number];

/** 通常時・非常時・両方・終了時. */
export const OPERATION_PHASES = ['NORMAL', 'EMERGENCY', 'BOTH', 'EXIT'] as const;
export type OperationPhase = (typeof OPERATION_PHASES)[number];

/** 最終責任・実施・協力・共有. The words are ours; Japanese readers see these labels, not RACI (domain 6.6). */
export const ALLOCATION_ROLES = ['ACCOUNTABLE', 'RESPONSIBLE', 'SUPPORT', 'INFORMED'] as const;
export type AllocationRole = (typeof ALLOCATION_ROLES)[number];

export const MATRIX_STATUSES = ['DRAFT', 'UNDER_CONSULTATION', 'AGREED', 'SUPERSEDED'] as const;
export type MatrixStatus = (typeof MATRIX_STATUSES)[number];

/** APPLICABLE rows need an answer; a row is not applicable because its thing is absent, or settled in another contract. */
export const ROW_APPLICABILITIES = ['APPLICABLE', 'NOT_PRESENT', 'SETTLED_ELSEWHERE'] as const;
export type RowApplicability = (typeof ROW_APPLICABILITIES)[number];

/** Who can be given a part in a row (domain 2.0). */
export const PARTY_KINDS = [
  'INSTITUTION',
  'PRIME_VENDOR',
  'SUB_ENTRUSTEE',
  'CLOUD_PROVIDER',
  'NETWORK_PROVIDER',
  'OTHER_VENDOR',
  'EQUIPMENT_OWNER',
  'EQUIPMENT_INSTALLER',
  'EQUIPMENT_MAINTAINER',
  'RECIPIENT',
  'SECURITY_FIRM',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The 13 control categories of the guideline's table 4-1 (domain 2.3). */
export const TABLE_41_CATEGORIES = [
  'CLIENT_TAKEOUT_DISPOSAL',
  'CLIENT_DEVICE_SERVICE',
  'SERVER_SW_REQUIREMENTS',
  'SERVER_MAINTENANCE',
  'SERVER_VENDOR_SELECTION',
  'SERVER_OPERATION',
  'INFRA_PHYSICAL',
  'INFRA_NETWORK',
  'INFRA_OPERATION',
  'SEC_AUTHN_AUTHZ',
  'SEC_SIGNATURE_TIMESTAMP',
  'SEC_LOG_AUDIT',
  'SEC_EXTERNAL_ATTACK',
] as const;
export type Table41Category = (typeof TABLE_41_CATEGORIES)[number];

/** How the two sides put their agreement on record. */
export const AGREEMENT_METHODS = ['CONFIRMATION', 'SIGNED_PDF', 'E_SIGNATURE', 'EMAIL', 'MINUTES'] as const;
export type AgreementMethod = (typeof AGREEMENT_METHODS)[number];

export const AGREEMENT_SIDES = ['INSTITUTION', 'VENDOR'] as const;
export type AgreementSide = (typeof AGREEMENT_SIDES)[number];

/** How a matrix comes about: entered by the institution as it was agreed on paper, or declared by each side on its own. */
export const MATRIX_CONCLUSIONS = ['RECORDED', 'DECLARED'] as const;
export type MatrixConclusion = (typeof MATRIX_CONCLUSIONS)[number];

/** What can change under an agreed matrix, so that it must be revised (5⑥). */
export const STALE_REASONS = [
  'CONTRACT_FACTS',
  'MEMBER',
  'SYSTEM',
  'DEPENDENCY',
  'SUBCONTRACT',
  'EQUIPMENT',
  'PROVISION',
  'TEMPLATE',
] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** An edition of an institution's own template: being written, in use, or no longer. */
export const MATRIX_TEMPLATE_STATUSES = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
export type MatrixTemplateStatus = (typeof MATRIX_TEMPLATE_STATUSES)[number];

/** What becomes of an edition. */
export const MATRIX_TEMPLATE_STEPS = ['PUBLISH', 'WITHDRAW'] as const;
export type MatrixTemplateStep = (typeof MATRIX_TEMPLATE_STEPS)[number];
