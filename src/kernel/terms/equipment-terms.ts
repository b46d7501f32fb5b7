export const EQUIPMENT_STATUSES = ['PLANNED', 'LIVE', 'DISPOSED'] as const;
export type EquipmentStatus = (typeof EQUIPMENT_STATUSES)[number];

/** 所有者・設置責任者・保守管理者: the three who have to be clear (5.3). */
export const EQUIPMENT_PARTIES = ['OWNER', 'INSTALLER', 'MAINTAINER'] as const;

/** 安全確保の役割分担: what keeps a device safe, by four names that are ours (5.3). */
export const SAFETY_ROLES = ['PATCHING', 'MONITORING', 'CONFIGURATION', 'PHYSICAL'] as const;

/** Who holds what of a device: its three parties, 管理主体, and what keeps it safe. */
export const EQUIPMENT_ROLES = [...EQUIPMENT_PARTIES, 'MANAGER', ...SAFETY_ROLES] as const;
export type EquipmentRole = (typeof EQUIPMENT_ROLES)[number];

/** 更新予算・補完的対策・廃止: the three answers of the executives to an end of support (3.4.2). */
export const EOS_DECISION_TYPES = ['UPGRADE_BUDGET', 'COMPENSATING', 'DECOMMISSION'] as const;
export type EosDecisionType = (typeof EOS_DECISION_TYPES)[number];

/** Who approved an introduction; 3⑥ and 3.1.2 entitle executives, the safety manager and the committee, and nobody else. */
export const INTRODUCTION_APPROVERS = ['EXECUTIVE', 'SAFETY_MANAGER', 'COMMITTEE', 'OTHER'] as const;
export type IntroductionApprover = (typeof INTRODUCTION_APPROVERS)[number];

/** Who can hold such a role: the institution itself, or a vendor. */
export const HOLDER_KINDS = ['INSTITUTION', 'VENDOR'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];
