import { type GateDecision } from '../../findings/gates/gate';
import { type Gate, type Severity } from '../../guideline/rule';
import { type Texts } from '../../kernel/texts';
import { SEVERITY_TEXTS } from '../../reports/management/words';

/** How a word is coloured; the word itself always stands beside the colour. */
export type Tone = 'bad' | 'warn' | 'note' | 'good' | 'soft';

export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly word: Texts; readonly tone: Tone }>> = {
  BLOCKING: { word: SEVERITY_TEXTS.BLOCKING, tone: 'bad' },
  MAJOR: { word: SEVERITY_TEXTS.MAJOR, tone: 'warn' },
  MINOR: { word: SEVERITY_TEXTS.MINOR, tone: 'note' },
  ADVISORY: { word: SEVERITY_TEXTS.ADVISORY, tone: 'soft' },
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
