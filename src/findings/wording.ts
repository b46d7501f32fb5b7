import { type Strength } from '../guideline/rule';
import { type Texts } from '../kernel/texts';

/**
 * What a finding may be called. Only where the rule is law may the word be stronger than 「ガイドライン上の不備」, and what
 * is ours says so (domain 0.2).
 */
export const WORDING: Readonly<Record<Strength, Texts>> = Object.freeze({
  MUST: { ja: 'ガイドライン上の不備(遵守事項)', en: 'falls short of the guideline (MUST)' },
  SHOULD: { ja: 'ガイドライン上の不備(望ましい事項)', en: 'falls short of the guideline (SHOULD)' },
  EXAMPLE: { ja: 'ガイドラインの例示に照らした不備', en: 'falls short of an example in the guideline' },
  LAW: { ja: '法令上の義務に関わる不備', en: 'touches a duty by law' },
  OTHER_DOCUMENT: { ja: '関係文書に照らした不備', en: 'falls short of another official document' },
  PRODUCT: { ja: '台帳上の注意(当社の基準)', en: 'a matter of good records (our own standard)' },
});
