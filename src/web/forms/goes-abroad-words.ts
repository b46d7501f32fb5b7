import { type GoesAbroad } from '../../registry/goes-abroad.dto';
import { FOREIGN_INFORMATION_WORDS } from '../subcontracts/subcontract-words';
import { type FieldWords } from './form';

/** What the persons concerned were told before their data went abroad, asked alike of contracts and re-entrustments. */
export const TOLD_BEFORE_ABROAD = {
  consentOn: {
    label: { ja: '本人の同意を得た日', en: 'When the persons concerned consented' },
    help: {
      ja: '根拠が「本人の同意」のとき。提供を始める前の日です。',
      en: 'Where it rests on consent; before anything goes abroad.',
    },
  },
  foreignInformation: {
    label: { ja: '同意の前に本人に示した情報', en: 'What they were told beforehand' },
    help: {
      ja: '本人の同意を得る前に、この三つを示します(個人情報保護法28条2項)。示したものを選びます。',
      en: 'All three are told before anybody consents (APPI 28(2)): tick what was.',
    },
    words: FOREIGN_INFORMATION_WORDS,
  },
  foreignInformationSubstitute: {
    label: { ja: '示せない情報に代えて示した内容', en: 'What they were told instead, and why' },
    help: {
      ja: '示せない項目があるとき、その旨と理由(施行規則17条3・4項)。',
      en: 'Of what could not be said (rules 17(3), (4)).',
    },
  },
} satisfies { readonly [K in keyof GoesAbroad]?: FieldWords };
