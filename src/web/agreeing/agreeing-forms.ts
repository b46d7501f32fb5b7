import { CONFIRMING_ROLES } from '../../demarcation/agreement/confirmations';
import {
  CheckMatrixConfirmation,
  ConfirmMatrix,
  CreateMatrixAgreement,
} from '../../demarcation/agreement/dto/matrix-agreement.dto';
import { TakeMatrixStep } from '../../demarcation/dto/take-matrix-step.dto';
import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { METHOD_WORDS, ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';
import { SIDE_WORDS } from '../matrices/matrix-words';

export const MATRIX_STEP_FORM = new Form(TakeMatrixStep, { on: { label: { ja: 'その日', en: 'On which day' } } });

const STATEMENT: FieldWords = {
  label: { ja: '同意の言葉', en: 'Statement of consent' },
  help: {
    ja: 'ご自身の言葉で書きます。例:「この内容の責任分界に合意します。」',
    en: 'In your own words, such as “We agree to the demarcation as it stands here.”',
  },
};
const KEPT_AT = { help: { ja: '例: 契約書庫 2026-118', en: 'Such as: contract archive 2026-118' } };
const DOCUMENT_REF: FieldWords = {
  label: { ja: 'ほかの記録の保管場所', en: 'Where another record is kept' },
  ...KEPT_AT,
};
const TITLE: FieldWords = {
  label: { ja: '役職', en: 'In what capacity' },
  help: { ja: '例: 事業責任者', en: 'Such as: head of business' },
};

/** Each side agrees to what it has just read; the institution's people in a role that they hold. */
export const CONFIRMATION_FORMS: Readonly<Record<AgreementSide, Form<ConfirmMatrix>>> = {
  INSTITUTION: new Form(ConfirmMatrix, {
    statement: STATEMENT,
    personRole: {
      label: { ja: 'どの役割で確認するか', en: 'In which role' },
      help: { ja: 'ご自身が持つ役割から選びます。', en: 'One that you hold.' },
      words: Object.fromEntries(CONFIRMING_ROLES.map((role) => [role, ROLE_WORDS[role]])),
    },
    documentRef: DOCUMENT_REF,
  }),
  VENDOR: new Form(ConfirmMatrix, { statement: STATEMENT, personRole: TITLE, documentRef: DOCUMENT_REF }),
};

/** How it was agreed where it was not confirmed here. */
const ON_RECORD = Object.fromEntries(Object.entries(METHOD_WORDS).filter(([method]) => method !== 'CONFIRMATION'));

/** What a vendor has confirmed on paper, entered by the institution. */
export const PAPER_CONFIRMATION_FORM = new Form(ConfirmMatrix, {
  onBehalfOf: { label: { ja: '確認した事業者の方の氏名', en: 'Who confirmed for the vendor' }, must: true },
  personRole: TITLE,
  statement: {
    label: { ja: '書面にある同意の言葉', en: 'Statement of consent, as on the paper' },
  },
  method: {
    label: { ja: 'どのように同意したか', en: 'How the vendor agreed' },
    words: ON_RECORD,
    must: true,
  },
  documentId: {
    label: { ja: '署名された書面またはファイル', en: 'The signed paper, scanned, or the file' },
    help: {
      ja: '先に証拠書類として登録したものから選びます。もう一人がこれと照合するまで、確認には数えません。',
      en: 'One that was uploaded before. It does not count until a second person has held the entry against it.',
    },
    must: true,
  },
  documentRef: DOCUMENT_REF,
});

export const CHECK_FORM = new Form(CheckMatrixConfirmation, {
  contentHash: {
    label: { ja: '書面に記されたハッシュ値', en: 'The hash on the paper' },
    help: {
      ja: '書面の欄外にある64桁の英数字。画面からではなく、書面を見て入力します。',
      en: 'The 64 digits on the paper itself: from the paper, not from the screen.',
    },
  },
});

/** What was agreed on paper, where the institution keeps the record of it. */
export const RECORDED_AGREEMENT_FORM = new Form(CreateMatrixAgreement, {
  side: { label: { ja: 'どちらの側の合意か', en: 'Whose agreement' }, words: SIDE_WORDS },
  person: { label: { ja: '合意した人', en: 'Who agreed' } },
  personRole: TITLE,
  agreedOn: { label: { ja: '合意した日', en: 'Agreed on' } },
  method: { label: { ja: '記録の方法', en: 'How it was put on record' }, words: ON_RECORD },
  documentRef: { label: { ja: '記録の保管場所', en: 'Where the record is kept' }, ...KEPT_AT },
});
