import { type ForecastChange } from '../../findings/forecast';
import { type Texts } from '../../kernel/texts';

export const CHANGE_WORDS: Readonly<Record<ForecastChange, Texts>> = {
  APPEARS: { ja: '新たに不足となる', en: 'Begins to fall short' },
  REOPENS: { ja: '受容が及ばなくなる', en: 'Is accepted no longer' },
  WORSENS: { ja: '重くなる', en: 'Grows worse' },
  CHANGES: { ja: '内容が変わる', en: 'Changes' },
  EASES: { ja: '軽くなる', en: 'Eases' },
  ACCEPTED: { ja: '受容が始まる', en: 'Is accepted' },
  ENDS: { ja: '終わる', en: 'Ends' },
};
