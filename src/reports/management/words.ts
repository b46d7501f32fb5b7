import { type Section } from '../../findings/sections';
import { type Severity } from '../../guideline/rule';
import { type Texts } from '../../kernel/texts';

/**
 * How grave a finding is, and no more: that the gravest stops the steps at which it is asked is said where a step is asked about.
 * A word of stopping here would be read as the section of what stops one.
 */
export const SEVERITY_TEXTS: Readonly<Record<Severity, Texts>> = {
  BLOCKING: { ja: '要停止', en: 'Critical' },
  MAJOR: { ja: '重大', en: 'Major' },
  MINOR: { ja: '軽微', en: 'Minor' },
  ADVISORY: { ja: '注意', en: 'Advisory' },
};

/** What is to be done about it: of the gravest, only what is known to fall short, and of something that has begun, stops. */
export const SECTION_TEXTS: Readonly<Record<Section, Texts>> = {
  STOPS_SOMETHING: { ja: '不足が手続きを止めるもの', en: 'Falls short, and stops a step' },
  OVERDUE: { ja: '対応が要るもの', en: 'Overdue' },
  COMING: { ja: '期限が近いもの', en: 'Coming' },
  NOBODY_HAS_LOOKED: { ja: '未確認のもの', en: 'Nobody has looked' },
  UNDER_NEGOTIATION: { ja: '発効・開始までに整えるもの', en: 'To be settled before it begins' },
};
