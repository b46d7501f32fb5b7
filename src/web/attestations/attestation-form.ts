import { TOPICS_OF } from '../../kernel/terms/attestation-terms';
import { CreateAttestation, PatchAttestation } from '../../registry/attestations/dto/attestation.dto';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type AttestationPlace } from './attestation-places';
import { TOPIC_WORDS } from '../../reports/topic-words';

const FIELDS: { readonly [K in keyof PatchAttestation]?: FieldWords } = {
  conclusion: {
    label: { ja: '確認の結果', en: 'Found to be so' },
    help: {
      ja: '「はい」だけが確認になります。「いいえ」は期限とともに残ります。',
      en: 'Only "yes" confirms anything; "no" stands with its target date.',
    },
    words: ANSWER_WORDS,
  },
  confirmedOn: {},
  confirmedBy: { label: { ja: '確認した人', en: 'By whom' } },
  confirmerRole: {
    help: {
      ja: '経営層や安全管理責任者の確認が求められるものがあります。',
      en: 'Some must be confirmed by an executive or the safety manager.',
    },
    words: ROLE_WORDS,
  },
  validTo: {
    label: { ja: 'いつまで有効か', en: 'Counts until' },
    help: {
      ja: '次の確認の期限。決まっていなければ空欄。',
      en: 'When it is to be confirmed again; empty: nothing was said.',
    },
  },
  documentId: {
    label: { ja: '証拠のファイル', en: 'Evidence kept here' },
    help: { ja: '登録済みのファイルから選びます。', en: 'One of the files that were uploaded.' },
  },
  documentRef: { help: { ja: '別の場所にある場合。例: 文書管理/指示書-3。', en: 'Where it is kept elsewhere.' } },
  note: { label: { ja: '確認した内容', en: 'What was found' } },
};

/** What can be attested of a record of a kind. */
export function attestationForm({ subject }: AttestationPlace): Form<CreateAttestation> {
  const words = Object.fromEntries(TOPICS_OF[subject].map((topic) => [topic, TOPIC_WORDS[topic]]));
  return new Form(CreateAttestation, { topic: { label: { ja: '確認する事項', en: 'What' }, words }, ...FIELDS });
}

export const ATTESTATION_CHANGE = new Form(PatchAttestation, FIELDS);
