import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type Texts } from '../../kernel/texts';

/** What the roles inside an institution are called (3③, 3⑩). */
export const INSTITUTION_ROLE_WORDS: Readonly<Record<InstitutionRole, Texts>> = {
  EXECUTIVE: { ja: '経営層', en: 'Executive' },
  SAFETY_MANAGER: { ja: '安全管理責任者', en: 'Safety manager' },
  PLANNING_MANAGER: { ja: '企画管理者', en: 'Planning manager' },
  SYSTEM_OPERATOR: { ja: 'システム運用担当者', en: 'System operator' },
  CISO: { ja: '情報セキュリティ責任者(CISO)', en: 'CISO' },
};
