import { type DeclarationSource } from '../../demarcation/declarations/taking-over';
import { type Texts } from '../../kernel/texts';

/** What it is called to declare with what stands elsewhere. */
export const SOURCE_WORDS: Readonly<Record<DeclarationSource, Texts>> = {
  SUGGESTION: { ja: 'ひな形の提案どおりに申告する', en: 'Declare as the template suggests' },
  PRECEDING_REVISION: { ja: '前の版の内容で申告する', en: 'Declare as the preceding revision says' },
  OTHER_SIDE: { ja: '相手方の申告をそのまま自分の側の申告にする', en: 'Take over all that the other side says' },
  OTHER_TEXTS: {
    ja: '分担はそのままで、相手方の文言に合わせる',
    en: 'Keep the parts, take over the other side’s texts',
  },
};
