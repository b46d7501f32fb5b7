import { type IdentityRequestKind, type Role, type WorkKind } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';
import { ROLE_WORDS } from '../../reports/words';
import { withRuleTitle } from '../../guideline/rule-title';

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

/** What goes to a successor. */
export const WORK_WORDS: Readonly<Record<WorkKind, Texts>> = {
  ROLE: { ja: '役割', en: 'Role' },
  BINDING_ROLE: { ja: '決定に関わる役割', en: 'Role that binds' },
  RESPONSIBILITY: { ja: '担当(院内の役割)', en: 'Responsibility' },
  EXECUTIVE_APPROVAL: { ja: '経営層の承認の申請', en: 'Asked an executive' },
  RISK_ACCEPTANCE: { ja: 'リスクの受容の申請', en: 'Asked for the acceptance of a risk' },
  SUBCONTRACT_APPROVAL: { ja: '再委託の承認の申請', en: 'Asked for a re-entrustment' },
  FACT_CORRECTION: { ja: '誤記の訂正の申請', en: 'Proposed a correction' },
  PAPER_DECISION: { ja: '照合待ちの決裁書', en: 'Entered a decision on paper' },
  TAKE_OVER_DAY: { ja: '切替日の提案', en: 'Proposed a cut-over day' },
  MATRIX_DRAFT: { ja: '作成中の責任分界表', en: 'Drafted a matrix' },
  FINDING: { ja: '担当している不備', en: 'In charge of a finding' },
  WEBHOOK: { ja: '外部システムへの通知(登録者)', en: 'Has another system told' },
};

/** Roles, of the registry or of the institution, and rules by their names; everything else has words of its own. */
export function workName(kind: WorkKind, name: string): Texts {
  if (kind === 'RISK_ACCEPTANCE' || kind === 'FINDING') return withRuleTitle(name);
  const roles: Readonly<Record<string, Texts>> = { ...ROLE_WORDS, ...REGISTRY_ROLE_WORDS };
  const isRole = kind === 'ROLE' || kind === 'BINDING_ROLE' || kind === 'RESPONSIBILITY';
  return (isRole ? roles[name] : undefined) ?? { ja: name, en: name };
}
