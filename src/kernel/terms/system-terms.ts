export const SYSTEM_STATUSES = ['PLANNED', 'LIVE', 'RETIRED'] as const;
export type SystemStatus = (typeof SYSTEM_STATUSES)[number];

/** Who runs the system: vendors under contract, or the institution alone. */
export const SYSTEM_PROVIDERS = ['VENDOR', 'INTERNAL'] as const;
export type SystemProvider = (typeof SYSTEM_PROVIDERS)[number];

/** 二要素認証への対応 (5.1.2). */
export const MFA_SUPPORTS = ['SUPPORTED', 'PLANNED', 'NO', 'UNKNOWN'] as const;
export type MfaSupport = (typeof MFA_SUPPORTS)[number];
