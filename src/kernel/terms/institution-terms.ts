/** 保険医療機関の種別. A clinic, pharmacy or home-nursing station is an institution too. */
export const INSTITUTION_KINDS = ['HOSPITAL', 'CLINIC', 'DENTAL_CLINIC', 'PHARMACY', 'HOME_NURSING', 'OTHER'] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];

/** 開設者の種別: public corporations fall under other chapters of the APPI in part (domain 6.10). */
export const OPERATOR_TYPES = [
  'MEDICAL_CORPORATION',
  'NATIONAL',
  'LOCAL_GOVERNMENT',
  'INCORPORATED_ADMINISTRATIVE_AGENCY',
  'PUBLIC_INTEREST',
  'PRIVATE_PERSON',
  'COMPANY',
  'OTHER',
] as const;
export type OperatorType = (typeof OPERATOR_TYPES)[number];

/** Roles inside the institution (guideline 3③, 3⑩): 経営層, 安全管理責任者, 企画管理者, システム運用担当者, CISO. */
export const INSTITUTION_ROLES = [
  'EXECUTIVE',
  'SAFETY_MANAGER',
  'PLANNING_MANAGER',
  'SYSTEM_OPERATOR',
  'CISO',
] as const;
export type InstitutionRole = (typeof INSTITUTION_ROLES)[number];

/** 保守委託機関: an institution that goes by the volume for those who entrust all maintenance of their servers (7.0). */
export const INSTITUTION_PROFILES = ['MAINTENANCE_ENTRUSTED'] as const;
export type InstitutionProfile = (typeof INSTITUTION_PROFILES)[number];
