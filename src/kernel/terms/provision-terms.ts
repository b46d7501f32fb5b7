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
