import { type Section } from '../../findings/sections';
import { type Severity } from '../../guideline/rule';
import { type Texts } from '../../kernel/texts';

export const SEVERITY_TEXTS: Readonly<Record<Severity, Texts>> = {
  BLOCKING: { ja: '停止', en: 'Blocking' },
  MAJOR: { ja: '重大', en: 'Major' },
  MINOR: { ja: '軽微', en: 'Minor' },
  ADVISORY: { ja: '助言', en: 'Advisory' },
};

export const SECTION_TEXTS: Readonly<Record<Section, Texts>> = {
  STOPS_SOMETHING: { ja: '手続きを止めるもの', en: 'Stops something' },
  OVERDUE: { ja: '対応が要るもの', en: 'Overdue' },
  COMING: { ja: '期限が近いもの', en: 'Coming' },
  NOBODY_HAS_LOOKED: { ja: '未確認のもの', en: 'Nobody has looked' },
  UNDER_NEGOTIATION: { ja: '発効・開始までに整えるもの', en: 'To be settled before it begins' },
};
