import { CreateMatrixParty, PatchMatrixParty } from '../../demarcation/dto/matrix-party.dto';
import { CreateMatrixRow } from '../../demarcation/dto/matrix-row.dto';
import { LAYER_WORDS, PARTY_WORDS, PHASE_WORDS, ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';

const PARTY = {
  kind: {
    label: { ja: '当事者の種類', en: 'What it is to the contract' },
    help: { ja: '5.3: 契約の中での立場。', en: '5.3: its place in the contract.' },
    words: PARTY_WORDS,
  },
  label: {
    label: { ja: '列の見出し', en: 'Heading of its column' },
    help: { ja: '表の中で重ならない名前。', en: 'Distinct within the matrix.' },
  },
  institutionRole: {
    label: { ja: '院内の役割', en: 'Role inside the institution' },
    help: { ja: '医療機関の中のだれの分担か。院外なら空欄。', en: 'Of parties inside the institution only.' },
    words: ROLE_WORDS,
  },
  vendorId: {
    label: { ja: '事業者', en: 'Vendor' },
    help: { ja: '登録されている事業者なら選びます。', en: 'Where it is a vendor on record.' },
  },
} satisfies { readonly [K in keyof PatchMatrixParty]?: FieldWords };

export const PARTY_FORM = new Form(CreateMatrixParty, PARTY);
export const PARTY_CHANGE = new Form(PatchMatrixParty, PARTY);

/** What a row of the institution’s own is. */
export const OWN_ROW = {
  titleJa: {
    label: { ja: '何についての行か', en: 'What the row is about (Japanese)' },
    help: { ja: '例: 夜間・休日の一次受け。', en: 'Such as: 夜間・休日の一次受け.' },
  },
  titleEn: { help: { ja: '英語の表示に使います。なければ空欄。', en: 'For readers of English; may be left empty.' } },
  layer: {
    help: { ja: '法律上の責任か、実際の運用・対応か。', en: 'Who is bound by law, or who does the work.' },
    words: LAYER_WORDS,
  },
  phase: {
    help: { ja: '通常時・非常時・両方・終了時のどこの話か。', en: 'Normal times, an emergency, both, or the end.' },
    words: PHASE_WORDS,
  },
  legalRowKey: {
    help: {
      ja: '運用の行だけ。もとになる法律上の責任の行の番号(例: LG-03)。',
      en: 'Of operational rows only: the legal row on which it rests, such as LG-03.',
    },
  },
  clause: {
    label: { ja: '根拠', en: 'What it follows from' },
    help: { ja: '例: 院内規程 第12条。', en: 'Such as: our own rules, article 12.' },
  },
} satisfies { readonly [K in keyof CreateMatrixRow]?: FieldWords };

/** A row that the standard ones do not have, of one matrix. */
export const OWN_ROW_FORM = new Form(CreateMatrixRow, OWN_ROW);
