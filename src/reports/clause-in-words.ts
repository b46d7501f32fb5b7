import { placeInEnglish } from '../guideline/place-in-english';
import { type Language } from '../http/language';
import { type Texts } from '../kernel/texts';

/** What a citation of the template begins with where it is of another paper than the guideline's 経営管理編, as a lawyer reads it. */
const PAPERS: readonly (readonly [RegExp, Texts])[] = [
  [/^APPI(\d+)$/, { ja: '個人情報保護法$1条', en: 'APPI article $1' }],
  [/^医師法(\d+)$/, { ja: '医師法$1条', en: 'Medical Practitioners Act (医師法) article $1' }],
  [/^企(\d.*)$/, { ja: '企画管理編$1', en: 'planning volume (企画管理編) $1' }],
];
/** What one ends with: of which edition it is, and that it is below the text. */
const ENDINGS: readonly (readonly [RegExp, Texts])[] = [
  [/\(v(\d+)\)$/, { ja: '(第$1版)', en: ' (edition $1)' }],
  [/ fn(\d+)$/, { ja: ' 脚注$1', en: ' footnote $1' }],
];

/** A citation of a row, as it is read on paper: the template keeps it short. */
export function clauseInWords(clause: string, language: Language): string {
  const place = language === 'ja' ? clause : placeInEnglish(clause);
  return [...PAPERS, ...ENDINGS].reduce((said, [kept, words]) => said.replace(kept, words[language]), place);
}
