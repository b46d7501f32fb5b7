import { type AnnouncementState } from '../../kernel/terms/subcontract-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

export const ANNOUNCEMENT_WORDS: Readonly<Record<AnnouncementState, { readonly word: Texts; readonly tone: Tone }>> = {
  ANNOUNCED: { word: { ja: '医療機関の回答待ち', en: 'Waits for the institution' }, tone: 'warn' },
  TAKEN_UP: { word: { ja: '再委託として受け付け済み', en: 'Taken up' }, tone: 'good' },
  DECLINED: { word: { ja: '受け付けられなかった', en: 'Declined' }, tone: 'bad' },
  WITHDRAWN: { word: { ja: '届出を取り下げた', en: 'Taken back' }, tone: 'note' },
};
