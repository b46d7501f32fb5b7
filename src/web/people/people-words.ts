import { type IdentityRequestKind, type Role } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

/** What somebody is in the registry. */
export const REGISTRY_ROLE_WORDS: Readonly<Record<Role, Texts>> = {
  PROCUREMENT: { ja: '調達担当', en: 'Procurement' },
  LEGAL: { ja: '法務担当', en: 'Legal' },
  PLANNING_MANAGER: { ja: '企画管理者', en: 'Planning manager' },
  SAFETY_MANAGER: { ja: '安全管理責任者', en: 'Safety manager' },
  EXECUTIVE: { ja: '経営層', en: 'Executive' },
  OPERATOR: { ja: 'システム運用担当者', en: 'System operator' },
  AUDITOR: { ja: '監査', en: 'Auditor' },
  ADMINISTRATOR: { ja: '管理者', en: 'Administrator' },
  INTEGRATION: { ja: 'システム連携', en: 'Integration' },
  VENDOR_REPRESENTATIVE: { ja: '事業者の担当者', en: 'Vendor’s people' },
};

/** Roles that somebody of an institution holds. */
export const ROLES_OF_STAFF = [
  'PROCUREMENT',
  'LEGAL',
  'PLANNING_MANAGER',
  'SAFETY_MANAGER',
  'EXECUTIVE',
  'OPERATOR',
  'AUDITOR',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];

export const REQUEST_WORDS: Readonly<Record<IdentityRequestKind, Texts>> = {
  INVITE: { ja: '招待', en: 'Invitation' },
  RESET_SECOND_FACTOR: { ja: '二要素認証のやり直し', en: 'Reset of the second factor' },
  RE_ADDRESS: { ja: 'メールアドレスの変更', en: 'Another e-mail address' },
  ENABLE: { ja: '利用の再開', en: 'Enabling' },
  GIVE_ROLE: { ja: '役割の付与', en: 'A role' },
};
