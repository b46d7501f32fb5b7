import { type Texts } from '../../kernel/texts';
import { type Asking, type ChangedBy } from '../../reports/form/read-form-row';
import { type Tone } from '../findings/finding-words';

/** Who has changed a cell since the form went out. */
export const CHANGED_BY_WORDS: Readonly<Record<ChangedBy, { readonly word: Texts; readonly tone: Tone }>> = {
  THEIRS: { word: { ja: '回答票の変更', en: 'Changed on the form' }, tone: 'note' },
  OURS: { word: { ja: '台帳の変更(そのまま残る)', en: 'Changed in the registry; stays' }, tone: 'soft' },
  BOTH: { word: { ja: '双方が変更', en: 'Changed by both' }, tone: 'bad' },
};

/** Why somebody has to decide about a row. */
export const ASKING_WORDS: Readonly<Record<Asking, Texts>> = {
  CONFLICT: {
    ja: '回答票の出力後に台帳でも変更されています。どちらを採りますか。',
    en: 'The registry has changed it as well since the form went out. Which counts?',
  },
  EMPTIED: { ja: '空になっています。消してよいですか。', en: 'It was emptied. Is that meant?' },
  STRUCK: {
    ja: '取り消し線が引かれています。文字どおりに採りますか。',
    en: 'It is struck through. Does it count as it stands?',
  },
  HIDDEN: { ja: '非表示の場所に記入されています。採りますか。', en: 'It stands where it is hidden. Does it count?' },
  INVISIBLE: {
    ja: '書かれているとおりには見えません(色・大きさ・書体・上付き下付き・表示形式)。文字どおりに採りますか。',
    en: 'It is not seen as it is written (colour, size, typeface, place or format). Does it count as written?',
  },
};
