import { type Texts } from '../kernel/texts';
import { type Language } from '../http/language';

const MARK: Texts = { ja: '(書面上の氏名)', en: ' (a name on paper)' };

/** A name, and beside it that it is none of a person of the registry. */
export function nameOrMark(name: string | null, account: string | null, language: Language): string {
  return name === null || account !== null ? (name ?? '') : `${name}${MARK[language]}`;
}
