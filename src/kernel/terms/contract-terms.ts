/** Where a request for 経営層の承認 stands. */
export const EXECUTIVE_APPROVAL_STATES = ['REQUESTED', 'APPROVED', 'REFUSED'] as const;
export type ExecutiveApprovalState = (typeof EXECUTIVE_APPROVAL_STATES)[number];

/** The life of a contract: domain CERT-001 counts NEGOTIATING … ACTIVE as live. */
export const CONTRACT_STATUSES = ['DRAFT', 'NEGOTIATING', 'SIGNED', 'ACTIVE', 'ENDED', 'CANCELLED'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** 個人データの取扱い区分 (guideline 1.3.1 footnote 1). */
export const PERSONAL_DATA_HANDLINGS = ['HANDLED', 'CLOUD_EXCEPTION', 'NOT_HANDLED', 'UNKNOWN'] as const;
export type PersonalDataHandling = (typeof PERSONAL_DATA_HANDLINGS)[number];

/** 委託の重要度. */
export const IMPORTANCES = ['HIGH', 'NORMAL'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** サービス類型 (5.3). */
export const DEPLOYMENT_MODELS = ['ON_PREMISES', 'IAAS', 'PAAS', 'SAAS', 'HYBRID'] as const;
export type DeploymentModel = (typeof DEPLOYMENT_MODELS)[number];

/** 一括責任 / 水平連携 / 垂直連携 (domain 2.0). */
export const CHAIN_TYPES = ['SINGLE_PRIME', 'HORIZONTAL', 'VERTICAL'] as const;
export type ChainType = (typeof CHAIN_TYPES)[number];

/** The clause catalogue of domain 1.O. */
export const CLAUSE_KINDS = [
  'SCOPE_OF_WORK',
  'VENDOR_STRUCTURE',
  'DEMARCATION',
  'INFO_HANDLING',
  'PRIVACY_DUTY',
  'CONFIDENTIALITY',
  'PERSONNEL_COMPLIANCE',
  'PERSONNEL_TRAINING',
  'REENTRUSTMENT',
  'INCIDENT_COOPERATION',
  'EMERGENCY_SUPPORT',
  'BREACH_NOTICE',
  'AUDIT_REPORTING',
  'LEGAL_COMPLIANCE',
  'GUIDELINE_COMPLIANCE',
  'LEGAL_LIABILITY',
  'SECURITY_UPDATE_RESPONSIBILITY',
  'VULN_EOS_INFO',
  'TECH_INFO',
  'SECONDARY_USE',
  'STORAGE_LOCATION',
  'FOREIGN_PROCESSING',
  'EXIT_RETURN_ERASURE',
  'MIGRATION',
  'SLA',
  'CLOUD_NON_HANDLING',
] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const CLAUSE_REVIEWS = ['PRESENT', 'PARTIAL', 'MISSING', 'NOT_APPLICABLE', 'UNREVIEWED'] as const;
export type ClauseReview = (typeof CLAUSE_REVIEWS)[number];

/** 契約書・約款・覚書・SLA. CONTRACT and TERMS make a written contract. */
export const CONTRACT_DOCUMENT_TYPES = [
  'CONTRACT',
  'TERMS',
  'MEMORANDUM',
  'SLA',
  'ORG_CHART',
  'DEMARCATION',
  'OTHER',
] as const;
export type ContractDocumentType = (typeof CONTRACT_DOCUMENT_TYPES)[number];

/** What the vendor itself builds on (5.3): another provider's cloud, or a network service. */
export const DEPENDENCY_KINDS = ['CLOUD', 'NETWORK'] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** The parts of the 確認表: what mainly the institution does (Part1), and what both do together (Part2). */
export const SHEET_PARTS = ['INSTITUTION', 'JOINT'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];
