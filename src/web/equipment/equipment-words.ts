import {
  type EosDecisionType,
  type EquipmentRole,
  type EquipmentStatus,
  type IntroductionApprover,
} from '../../kernel/terms/equipment-terms';
import { type Texts } from '../../kernel/texts';

export const EQUIPMENT_STATUS_WORDS: Readonly<Record<EquipmentStatus, Texts>> = {
  PLANNED: { ja: '計画中', en: 'Planned' },
  LIVE: { ja: '稼働中', en: 'Live' },
  DISPOSED: { ja: '廃棄', en: 'Disposed of' },
};

/** The three who have to be clear beforehand, who manages it, and who keeps it safe in what (5.3). */
export const EQUIPMENT_ROLE_WORDS: Readonly<Record<EquipmentRole, Texts>> = {
  OWNER: { ja: '所有者', en: 'Owner' },
  INSTALLER: { ja: '設置責任者', en: 'Installer' },
  MAINTAINER: { ja: '保守管理者', en: 'Maintainer' },
  MANAGER: { ja: '管理主体', en: 'Managing party' },
  PATCHING: { ja: '更新(パッチ)', en: 'Patching' },
  MONITORING: { ja: '監視', en: 'Monitoring' },
  CONFIGURATION: { ja: '設定管理', en: 'Configuration' },
  PHYSICAL: { ja: '物理的な保護', en: 'Physical protection' },
};

export const EOS_DECISION_WORDS: Readonly<Record<EosDecisionType, Texts>> = {
  UPGRADE_BUDGET: { ja: '更新予算', en: 'Budget for an upgrade' },
  COMPENSATING: { ja: '補完的対策', en: 'Compensating control' },
  DECOMMISSION: { ja: '廃止', en: 'Decommission' },
};

/** Who let it in; 3⑥ entitles the first three. */
export const INTRODUCTION_APPROVER_WORDS: Readonly<Record<IntroductionApprover, Texts>> = {
  EXECUTIVE: { ja: '経営層', en: 'Executive' },
  SAFETY_MANAGER: { ja: '安全管理責任者', en: 'Safety manager' },
  COMMITTEE: { ja: '委員会', en: 'Committee' },
  OTHER: { ja: 'その他', en: 'Somebody else' },
};
