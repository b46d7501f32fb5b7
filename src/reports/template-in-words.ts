import { type Language } from '../http/language';

/** The name that a matrix keeps of the editions it was drawn up from: the guideline's, and after it the hospital's own. */
const KEPT = /^MHLW-(?<guideline>[\d.]+)(\+(?<own>.*)\/(?<edition>\d+))?$/su;

/** The editions that a matrix was drawn up from, as people call them; what reads otherwise stays what it is. */
export function templateInWords(templateEdition: string, language: Language): string {
  const { guideline, own, edition } = KEPT.exec(templateEdition)?.groups ?? {};
  if (guideline === undefined) return templateEdition;
  const words =
    language === 'ja' ? `厚生労働省ガイドライン第${guideline}版` : `The health ministry’s guideline ${guideline}`;
  if (own === undefined) return words;
  return language === 'ja' ? `${words}・「${own}」第${edition}版` : `${words}; “${own}”, edition ${edition}`;
}
