import { type RuleId } from '../../guideline/rule';
import { type Texts } from '../../kernel/texts';

/** What the public report of an incident asks others to learn from it, and the rules by which a registry asks the same. */
export interface Lesson {
  readonly lesson: Texts;
  readonly rules: readonly RuleId[];
}

/** After the report of the experts' council on the hospital whose VPN box was nobody's (June 2022). */
export const VPN_BOX_LESSONS: readonly Lesson[] = [
  {
    lesson: {
      ja: 'VPN装置を誰が所有し、誰が保守するかを決めていなかった',
      en: 'Nobody had said who owns the VPN box and who keeps it up',
    },
    rules: ['EQP-001', 'EQP-002', 'EQP-003', 'MTX-002'],
  },
  {
    lesson: {
      ja: '契約に、セキュリティの責任の範囲が書かれていなかった',
      en: 'No contract said how far anybody answers for security',
    },
    rules: ['CON-029', 'CON-037', 'MTX-011', 'MTX-012'],
  },
  {
    lesson: {
      ja: '既知の脆弱性の情報が、事業者からも自らも届かなかった',
      en: 'Word of a known weakness came neither from the vendor nor by themselves',
    },
    rules: ['CON-033', 'EQP-013', 'VND-019'],
  },
  {
    lesson: {
      ja: '外部との接続と機器を把握していなかった',
      en: 'Lines to the outside, and devices, were not on record',
    },
    rules: ['CLD-003', 'SYS-011', 'EQP-007', 'EQP-008', 'EQP-016', 'EQP-017'],
  },
  {
    lesson: { ja: '漏れた認証情報だけで入れた', en: 'A leaked password alone opened the door' },
    rules: ['SYS-002'],
  },
  {
    lesson: { ja: '事業者の安全管理を評価せずに任せていた', en: 'The vendor was trusted without being looked at' },
    rules: ['CERT-001', 'VND-001', 'VND-005', 'VND-006', 'VND-008', 'VND-011'],
  },
  {
    lesson: {
      ja: 'バックアップと復旧の手順が、暗号化を前提にしていなかった',
      en: 'Backups and recovery were not made for servers that are encrypted',
    },
    rules: ['SYS-008', 'SYS-009'],
  },
  {
    lesson: {
      ja: '紙での診療を始める判断も訓練も、備えていなかった',
      en: 'Neither the decision to go on by paper nor a drill of it was prepared',
    },
    rules: ['GOV-012', 'GOV-013'],
  },
  {
    lesson: {
      ja: '非常時に誰に頼り、誰に知らせるかが決まっていなかった',
      en: 'Whom to turn to, and whom to tell, was not settled',
    },
    rules: ['CON-009', 'CON-010', 'GOV-014', 'GOV-016', 'GOV-017', 'GOV-019'],
  },
  {
    lesson: {
      ja: '一人の担当者に任せ、責任者・点検・監査がなかった',
      en: 'It was left to one person, without anybody in charge, self-inspection or audit',
    },
    rules: ['GOV-001', 'GOV-002', 'GOV-003', 'GOV-007', 'GOV-010', 'GOV-024'],
  },
  {
    lesson: {
      ja: '機器を足した後も、サポートが終わる前も、取決めを見直さなかった',
      en: 'Nobody looked again when the box came, nor before its support ended',
    },
    rules: ['MTX-017', 'MTX-018', 'EQP-011'],
  },
];

/** After the report of the commission on the hospital that was entered by its caterer's line (March 2023). */
export const MEAL_CONTRACTOR_LESSONS: readonly Lesson[] = [
  {
    lesson: {
      ja: '情報システムの委託でないため、委託先の安全管理を見ていなかった',
      en: 'A caterer is no system vendor, so nobody looked at how it keeps things safe',
    },
    rules: ['GL-009', 'CERT-001', 'VND-001', 'VND-005', 'VND-006'],
  },
  {
    lesson: {
      ja: '給食委託の調達に、情報部門が関わっていなかった',
      en: 'The department for systems had no part in what the kitchens bought',
    },
    rules: ['SYS-005', 'GOV-005', 'VND-021'],
  },
  {
    lesson: {
      ja: '委託先との回線の責任分界が決まっていなかった',
      en: 'Who answers for the line was not settled with the caterer',
    },
    rules: ['MTX-001', 'CON-005', 'CON-017', 'CON-037', 'CLD-003'],
  },
  {
    lesson: {
      ja: '委託先のVPN装置の保守を、医療機関の知らない会社がしていた',
      en: 'A firm that the hospital did not know kept up the caterer’s VPN box',
    },
    rules: ['SUB-001', 'SUB-005', 'SUB-010', 'SUB-011', 'CON-008'],
  },
  {
    lesson: {
      ja: '一つのパスワードで、すべてのサーバーに入れた',
      en: 'One password opened all servers',
    },
    rules: ['SYS-002'],
  },
  {
    lesson: {
      ja: '脆弱性の情報を伝え合う取決めがなかった',
      en: 'Nothing was agreed by which word of a weakness is passed on',
    },
    rules: ['CON-033'],
  },
  {
    lesson: {
      ja: 'つながる先まで含めたリスク評価と監査がなかった',
      en: 'Neither risk assessment nor audit reached what was connected',
    },
    rules: ['GOV-007', 'GOV-024', 'SYS-001'],
  },
  {
    lesson: {
      ja: '統括する責任者と、非常時の体制が弱かった',
      en: 'Nobody was in charge, and there was no team for the emergency',
    },
    rules: ['GOV-001', 'GOV-002', 'GOV-004', 'GOV-021'],
  },
  {
    lesson: {
      ja: 'システムが止まったときの事業継続計画と訓練が足りなかった',
      en: 'Going on without the systems was neither planned nor practised',
    },
    rules: ['GOV-012', 'GOV-013'],
  },
  {
    lesson: {
      ja: '夜間の連絡先・原因究明・支援の取決めがなかった',
      en: 'Whom to call at night, and who helps to find the cause, was not agreed',
    },
    rules: ['GOV-014', 'GOV-016', 'CON-009', 'CON-010'],
  },
  {
    lesson: { ja: '委託先を含む教育が行き届いていなかった', en: 'Training did not reach the vendors’ people' },
    rules: ['GOV-011'],
  },
];
