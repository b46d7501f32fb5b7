import { type FindingState, type FindingTurn } from '../../findings/life/reconciling';
import { type RiskTreatment } from '../../kernel/terms/finding-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

export const FINDING_STATE_WORDS: Readonly<Record<FindingState, { readonly word: Texts; readonly tone: Tone }>> = {
  OPEN: { word: { ja: '未解消', en: 'Open' }, tone: 'warn' },
  ACCEPTED: { word: { ja: '受容中(解消ではない)', en: 'Accepted, not resolved' }, tone: 'note' },
  RESOLVED: { word: { ja: '解消', en: 'Resolved' }, tone: 'good' },
};

export const TURN_WORDS: Readonly<Record<FindingTurn, Texts>> = {
  OPENED: { ja: '生じた', en: 'Opened' },
  CHANGED: { ja: '内容が変わった', en: 'Changed' },
  ACCEPTED: { ja: '経営層が受容した', en: 'Accepted by the executives' },
  REOPENED: { ja: '再び生じた', en: 'Opened again' },
  RESOLVED: { ja: '解消した', en: 'Resolved' },
};

export const TREATMENT_WORDS: Readonly<Record<RiskTreatment, Texts>> = {
  AVOID: { ja: '回避', en: 'Avoid' },
  REDUCE: { ja: '低減', en: 'Reduce' },
  TRANSFER: { ja: '移転', en: 'Transfer' },
  ACCEPT: { ja: '受容(別に経営層の決定が要る)', en: 'Accept (takes a decision of the executives)' },
};
