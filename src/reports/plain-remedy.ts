import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';
import { PARTY_WORDS, ROLE_WORDS } from './words';
import { TOPIC_WORDS } from './topic-words';
import { CLAUSE_WORDS } from './clause-words';

/** Codes by which the API knows what a remedy names, with what people know it by. */
const WORDS: Readonly<Record<string, Texts>> = {
  ...PARTY_WORDS,
  ...ROLE_WORDS,
  ...CLAUSE_WORDS,
  ...TOPIC_WORDS,
  'INSTRUCTION_…': { ja: '事項ごとの指示', en: 'an instruction on each matter' },
  'PLAN_…': { ja: '計画の各項目', en: 'each part of the plan' },
};

const CODE = /[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:_…)?/g;

/** What would mend a finding as people say it: programs register by codes, people choose by words. */
export function plainRemedy(remedy: string, language: Language): string {
  return remedy.replace(CODE, (code) => WORDS[code]?.[language] ?? code);
}
