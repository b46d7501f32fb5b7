import { type Finding } from '../guideline/evaluate';
import { type Strength } from '../guideline/rule';
import { type Texts } from '../kernel/texts';

/**
 * What a finding may be called. Only where the rule is law may the word be stronger than 「ガイドライン上の不備」, and what
 * is ours says so (domain 0.2).
 */
const WORDING: Readonly<Record<Strength, Texts>> = Object.freeze({
  MUST: { ja: 'ガイドライン上の不備(遵守事項)', en: 'falls short of the guideline (MUST)' },
  SHOULD: { ja: 'ガイドライン上の不備(望ましい事項)', en: 'falls short of the guideline (SHOULD)' },
  EXAMPLE: { ja: 'ガイドラインの例示に照らした不備', en: 'falls short of an example in the guideline' },
  LAW: { ja: '法令上の義務に関わる不備', en: 'touches a duty by law' },
  OTHER_DOCUMENT: { ja: '関係文書に照らした不備', en: 'falls short of another official document' },
  PRODUCT: { ja: '台帳上の注意(当社の基準)', en: 'a matter of good records (our own standard)' },
});

/** Nothing is signed, or begun, yet: what would stop that is to be settled, and falls short of nothing. */
const TO_BE_SETTLED: Readonly<Record<Strength, Texts>> = Object.freeze({
  MUST: { ja: '発効・開始までに整える事項(遵守事項)', en: 'to be settled before it begins (MUST)' },
  SHOULD: { ja: '発効・開始までに整える事項(望ましい事項)', en: 'to be settled before it begins (SHOULD)' },
  EXAMPLE: { ja: '発効・開始までに整える事項(ガイドラインの例示)', en: 'to be settled before it begins (example)' },
  LAW: { ja: '発効・開始までに整える事項(法令上の義務)', en: 'to be settled before it begins (law)' },
  OTHER_DOCUMENT: {
    ja: '発効・開始までに整える事項(関係文書)',
    en: 'to be settled before it begins (other document)',
  },
  PRODUCT: {
    ja: '発効・開始までに整える事項(当社の基準)',
    en: 'to be settled before it begins (our own standard)',
  },
});

/** What a finding may be called. */
export function wordingOf({ strength, openForGate }: Finding): Texts {
  return (openForGate ? TO_BE_SETTLED : WORDING)[strength];
}

/** What falls short: the rule's title, or how its verdict says it. */
export function titleOf({ rule, variant }: Finding): Texts {
  if (variant === undefined) return rule.title;
  const said = rule.variants[variant];
  if (said === undefined) throw new RangeError(`${rule.id} has no variant ${variant}`);
  return said;
}
