/** 承認の状態. A revoked approval was once given; a retroactive one stays visible for ever (domain 0.5.4). */
export const APPROVAL_STATES = ['NOT_REQUESTED', 'REQUESTED', 'APPROVED', 'REJECTED', 'REVOKED'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** 個人情報保護法28条の根拠: how personal data may lawfully reach a third party abroad (domain 4.1). */
export const APPI28_BASES = ['EQUIVALENT_COUNTRY', 'EQUIVALENT_SYSTEM', 'CONSENT', 'EXCEPTION'] as const;
export type Appi28Basis = (typeof APPI28_BASES)[number];

/** What has become of what a vendor announced beforehand. */
export const ANNOUNCEMENT_STATES = ['ANNOUNCED', 'TAKEN_UP', 'DECLINED', 'WITHDRAWN'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];
