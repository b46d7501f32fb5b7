import { type GateDecision } from '../../findings/gates/gate';
import { type Section } from '../../findings/sections';
import { type Gate, type Severity } from '../../guideline/rule';
import { type Texts } from '../../kernel/texts';

/** How a word is coloured; the word itself always stands beside the colour. */
export type Tone = 'bad' | 'warn' | 'note' | 'good' | 'soft';

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly word: Texts; readonly tone: Tone }>> = {
  BLOCKING: { word: { ja: '停止', en: 'Blocking' }, tone: 'bad' },
  MAJOR: { word: { ja: '重大', en: 'Major' }, tone: 'warn' },
  MINOR: { word: { ja: '軽微', en: 'Minor' }, tone: 'note' },
  ADVISORY: { word: { ja: '助言', en: 'Advisory' }, tone: 'soft' },
};

export const SECTION_WORDS: Readonly<Record<Section, Texts>> = {
  STOPS_SOMETHING: { ja: '手続きを止めるもの', en: 'Stops something' },
  OVERDUE: { ja: '対応が要るもの', en: 'Overdue' },
  COMING: { ja: '期限が近いもの', en: 'Coming' },
  NOBODY_HAS_LOOKED: { ja: '未確認のもの', en: 'Nobody has looked' },
  UNDER_NEGOTIATION: { ja: '発効・開始までに整えるもの', en: 'To be settled before it begins' },
};

export const DECISION_WORDS: Readonly<Record<GateDecision, { readonly word: Texts; readonly tone: Tone }>> = {
  allow: { word: { ja: '進められます', en: 'May go ahead' }, tone: 'good' },
  warn: { word: { ja: '進められますが、確認すべき点があります', en: 'May go ahead; see what remains' }, tone: 'warn' },
  block: { word: { ja: '進められません', en: 'May not go ahead' }, tone: 'bad' },
};

export const GATE_WORDS: Readonly<Record<Gate, Texts>> = {
  'vendor.procure': { ja: '事業者からの調達', en: 'Buying from the vendor' },
  'contract.activate': { ja: '契約の発効', en: 'The contract coming into force' },
  'contract.renew': { ja: '契約の更新', en: 'The contract being renewed' },
  'matrix.agree': { ja: '責任分界表の合意', en: 'The matrix being agreed' },
  'subcontract.approve': { ja: '再委託の承認', en: 'The re-entrustment being approved' },
  'subcontract.activate': { ja: '再委託の開始', en: 'The re-entrustment beginning' },
  'system.select': { ja: 'システムの選定', en: 'The system being selected' },
  'system.activate': { ja: 'システムの稼働開始', en: 'The system going live' },
  'equipment.activate': { ja: '機器の稼働開始', en: 'The equipment going live' },
  'institution.profile': {
    ja: '保守委託機関編によることの申告',
    en: 'Going by the volume for those who entrust maintenance',
  },
  'provision.activate': { ja: '第三者提供の開始', en: 'The provision beginning' },
};
