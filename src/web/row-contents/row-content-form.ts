import { PatchMatrixRow } from '../../demarcation/dto/matrix-row.dto';
import { PatchOfOnly } from '../../http/fields/derived';
import { type FieldWords, Form } from '../forms/form';
import { OWN_ROW } from '../matrix-parts/matrix-part-forms';
import { APPLICABILITY_WORDS } from '../matrices/matrix-words';

/** What the institution says of a row besides who has which part. */
const CONTENT = {
  applicability: {
    heading: { ja: 'この行の扱い', en: 'How the row is dealt with' },
    label: { ja: '対象か', en: 'Whether it applies' },
    help: {
      ja: '対象外にするときは理由が要ります。医療機関に残る責任の行は対象外にできません。',
      en: 'A row that does not apply wants a reason.',
    },
    words: APPLICABILITY_WORDS,
  },
  reason: {
    label: { ja: '対象外の理由', en: 'Why it does not apply' },
    help: { ja: '例: 電子署名を利用していない。', en: 'Such as: no electronic signatures are used.' },
  },
  note: {
    label: { ja: '範囲の説明', en: 'Scope note' },
    help: { ja: 'この行が何を指すか。なければ空欄。', en: 'What is meant by the row. May be left empty.' },
  },
  undecidedSince: {
    label: { ja: '未決・要確認になった日', en: 'Undecided since' },
    help: {
      ja: '誰の責任かまだ決められないとき。決まったら空欄に戻します。',
      en: 'While nobody can say; empty: it is settled.',
    },
  },
  interfaceIds: {
    label: { ja: 'この行が定める接続', en: 'The interfaces that it is about' },
    help: {
      ja: '1.3.2: 選ばれていない接続について、分担が決まっているとは扱いません。',
      en: '1.3.2: it settles nothing of an interface that is not chosen.',
    },
  },
  equipmentIds: {
    label: { ja: 'この行が定める機器', en: 'The devices that it is about' },
    help: {
      ja: '5.3: 選ばれていない機器について、分担が決まっているとは扱いません。',
      en: '5.3: it settles nothing of a device that is not chosen.',
    },
  },
} satisfies { readonly [K in keyof PatchMatrixRow]?: FieldWords };

/** What a row of the template is, nobody changes. */
class TemplateRowContent extends PatchOfOnly(
  PatchMatrixRow,
  'applicability',
  'reason',
  'note',
  'undecidedSince',
  'interfaceIds',
  'equipmentIds',
  'allocations',
) {}

export const ROW_CONTENT_FORM = new Form(TemplateRowContent, CONTENT);
/** Of a row of the institution’s own also what it is. */
export const OWN_ROW_CONTENT_FORM = new Form(PatchMatrixRow, { ...OWN_ROW, ...CONTENT });
