/** 第三者提供の形態 (1.4). */
export const PROVISION_SCHEMES = ['REGIONAL_NETWORK', 'PATIENT_DIRECTED', 'DIRECT', 'OTHER'] as const;
export type ProvisionScheme = (typeof PROVISION_SCHEMES)[number];

/** 個人情報保護法27条ほか: the legal basis of a third-party provision. */
export const PROVISION_LEGAL_BASES = [
  'CONSENT',
  'OPT_OUT',
  'LAW',
  'PUBLIC_HEALTH',
  'ENTRUSTMENT',
  'JOINT_USE',
] as const;
export type ProvisionLegalBasis = (typeof PROVISION_LEGAL_BASES)[number];

/** 委託か第三者提供か (domain 1-J): until somebody has judged it, UNKNOWN. */
export const PROVISION_CLASSES = ['PROVISION', 'ENTRUSTMENT', 'UNKNOWN'] as const;
export type ProvisionClass = (typeof PROVISION_CLASSES)[number];

/** 個人情報保護法28条2項: what somebody is told before consenting to a provision abroad — the country, its regime, the recipient's measures. */
export const FOREIGN_INFORMATION = ['COUNTRY', 'REGIME', 'MEASURES'] as const;
export type ForeignInformation = (typeof FOREIGN_INFORMATION)[number];

/** 個人情報保護法28条: on what a provision to somebody abroad rests. */
export const FOREIGN_BASES = ['CONSENT', 'EQUIVALENT_COUNTRY', 'EQUIVALENT_SYSTEM', 'LAW'] as const;
export type ForeignBasis = (typeof FOREIGN_BASES)[number];
