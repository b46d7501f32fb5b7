import { AnswerEvidence } from '../../exchange/evidence/dto/answer-evidence.dto';
import {
  AcceptEvidence,
  AskForEvidence,
  PatchEvidenceRequest,
  RefuseEvidence,
  WithdrawEvidenceRequest,
} from '../../exchange/evidence/dto/evidence-request.dto';
import { AnswerByLink, MailEvidenceLink } from '../../exchange/evidence/links/evidence-link.dto';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { EDITION_WORDS, SCHEME_WORDS } from '../certifications/certificate-words';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { EVIDENCE_TYPE_WORDS } from './asking-words';

type Asked = { readonly [K in keyof AskForEvidence]?: FieldWords };
type Said = { readonly [K in keyof AnswerEvidence]?: FieldWords };

const WHEN_AND_WORDS: Asked = {
  dueOn: {
    label: { ja: '回答の期限', en: 'Until when' },
    help: {
      ja: '期限の7日前・3日前・1日前と、過ぎたときに、双方の受信箱で知らせます。',
      en: 'Both sides are told 7, 3 and 1 days before, and when it is over.',
    },
  },
  words: {
    label: { ja: '事業者への文面', en: 'Words to the vendor' },
    help: { ja: '事業者の画面とメールに表示されます。', en: 'The vendor reads them on its page and in the mail.' },
  },
};
const ABOUT: Asked = {
  aboutVendorId: {
    label: { ja: '再委託先について求める場合', en: 'Of a party beneath the vendor' },
    help: {
      ja: '委託先を通じて求めます。委託先自身についてなら選びません。',
      en: 'Asked for through the vendor; left empty, it is of the vendor itself.',
    },
  },
};
const PRODUCT: Asked = {
  ...ABOUT,
  product: {
    label: { ja: '製品・サービス', en: 'Product or service' },
    help: { ja: 'どの製品・サービスの開示書か。例: 見本電子カルテ。', en: 'Of which product or service.' },
  },
  equipmentId: {
    label: { ja: '機器', en: 'Device' },
    help: { ja: '特定の機器についてなら選びます。', en: 'Where it is about one device.' },
  },
};
const CONTRACT: Asked = {
  contractId: {
    label: { ja: '契約', en: 'Contract' },
    help: { ja: 'どの契約について求めるか。', en: 'About which contract.' },
    must: true,
  },
};
const CERTIFICATE: Asked = {
  certificationId: {
    label: { ja: '更新される認証', en: 'The certificate that is to be followed' },
    help: {
      ja: '選ぶと、受け入れた登録証がこの認証の後継として登録されます。',
      en: 'What is accepted becomes its successor.',
    },
  },
};

const asking = (words: Asked): Form<AskForEvidence> => new Form(AskForEvidence, { ...words, ...WHEN_AND_WORDS });

/** What is asked about each kind. */
export const ASK_FORMS: Readonly<Record<EvidenceKind, Form<AskForEvidence>>> = {
  RENEWED_CERTIFICATE: asking({ ...CERTIFICATE, ...ABOUT }),
  EFFECTIVENESS_EVIDENCE: asking(ABOUT),
  MDS: asking(PRODUCT),
  SDS: asking(PRODUCT),
  YEARLY_CHECKLIST: asking(CONTRACT),
  SUBCONTRACTOR_LIST: asking(CONTRACT),
  MATRIX_FORM: asking({
    matrixId: {
      label: { ja: '責任分界表', en: 'Matrix' },
      help: {
        ja: '返送された回答票は下書きとして保管され、申告にはなりません。',
        en: 'A form that comes back is kept as a draft, and declares nothing.',
      },
      must: true,
    },
  }),
};

export const CHANGE_FORM = new Form(PatchEvidenceRequest, {
  dueOn: { ...WHEN_AND_WORDS.dueOn, must: true },
  words: { ...WHEN_AND_WORDS.words },
});

const FILE: Said = {
  file: {
    label: { ja: 'ファイル', en: 'File' },
    help: {
      ja: 'PDF、画像(PNG・JPEG・TIFF)、Excel、Word、PowerPoint、ZIP、テキスト、CSV。',
      en: 'PDF, PNG, JPEG, TIFF, Excel, Word, PowerPoint, ZIP, text or CSV.',
    },
  },
};
const NOTE: Said = {
  note: {
    label: { ja: '医療機関への連絡', en: 'Words to the institution' },
    help: { ja: '補足があれば書きます。空欄でもかまいません。', en: 'Whatever else is to be said.' },
  },
};
const DISCLOSURE: Said = {
  product: {
    label: { ja: '製品・サービス', en: 'Product or service' },
    help: { ja: '開示書に書かれた名称のとおりに。', en: 'As on the disclosure.' },
    must: true,
  },
  edition: { help: { ja: '書式の版。例: 5.0', en: 'Edition of the form, such as 5.0.' } },
  issuedOn: { help: { ja: '開示書に書かれた作成・発行の日。', en: 'The day on the disclosure.' }, must: true },
};

/** What an answer of each kind says. */
const SAID: Readonly<Record<EvidenceKind, Said>> = {
  RENEWED_CERTIFICATE: {
    ...FILE,
    scheme: { words: SCHEME_WORDS, help: { ja: '登録証の認証制度。', en: 'Of the certificate.' }, must: true },
    registrationNumber: {
      help: { ja: '登録証のとおりに。例: 10123456(04)、IS 123456。', en: 'As on the certificate.' },
      must: true,
    },
    validFrom: { help: { ja: '有効期間の初日。', en: 'The first day on which it is valid.' }, must: true },
    validTo: { help: { ja: 'この日までは有効です。', en: 'The last day on which it is valid.' }, must: true },
    standardEdition: { words: EDITION_WORDS },
    holderName: {
      label: { ja: '名義(登録証の法人名)', en: 'Holder, as on the certificate' },
      help: { ja: '登録証のとおりに。', en: 'As on the certificate.' },
    },
    holderCorporateNumber: {},
    scopeText: {
      help: { ja: '登録証の適用範囲をそのまま書き写します。', en: 'The scope, as on the certificate.' },
    },
    body: {},
  },
  EFFECTIVENESS_EVIDENCE: {
    ...FILE,
    evidenceType: {
      label: { ja: '資料の種類', en: 'What it is' },
      words: EVIDENCE_TYPE_WORDS,
      help: { ja: '添付する資料に最も近いもの。', en: 'Whatever is nearest.' },
      must: true,
    },
  },
  MDS: { ...FILE, ...DISCLOSURE },
  SDS: { ...FILE, ...DISCLOSURE },
  YEARLY_CHECKLIST: {
    ...FILE,
    preparedOn: {
      label: { ja: '記入日', en: 'When it was filled in' },
      help: { ja: 'チェックリストを記入した日。', en: 'The day on the checklist.' },
      must: true,
    },
    allYes: {
      label: { ja: 'すべて「はい」か', en: 'Is all yes?' },
      words: ANSWER_WORDS,
      help: { ja: '「いいえ」が一つでもあれば「いいえ」。', en: 'No, where anything is answered no.' },
      must: true,
    },
    openItems: {
      label: { ja: '「いいえ」の項目と目標日', en: 'Items answered no, with their target dates' },
      help: {
        ja: '1行に1項目、項番と目標日をカンマで区切ります。例: 2②, 2027-03-31',
        en: 'One a line: number, target date. Such as 2②, 2027-03-31.',
      },
    },
  },
  SUBCONTRACTOR_LIST: {
    parties: {
      label: { ja: '再委託先', en: 'Subcontractors' },
      help: {
        ja: '1行に1社、「名称, 業務, 法人番号, 国」をカンマかタブで区切ります。法人番号と国(例: 日本)は分かる場合だけでかまいません。',
        en: 'One a line, with commas or tabs: name, work, corporate number, country (such as Japan); the last two where known.',
      },
      must: true,
    },
    ...FILE,
  },
  MATRIX_FORM: FILE,
};

const ofEachKind = <T>(make: (said: Said) => T): Readonly<Record<EvidenceKind, T>> =>
  Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, make(SAID[kind])])) as Readonly<Record<EvidenceKind, T>>;

export const ANSWER_FORMS = ofEachKind((said) => new Form(AnswerEvidence, { ...said, ...NOTE }));

/** The same for whoever holds a mailed link, and has no account that says who they are. */
export const LINK_FORMS = ofEachKind(
  (said) =>
    new Form(AnswerByLink, {
      answeredBy: {
        label: { ja: '回答する方のお名前', en: 'Your name' },
        help: { ja: '医療機関に表示されます。', en: 'The institution is shown it.' },
      },
      ...said,
      ...NOTE,
    }),
);

export const MAIL_FORM = new Form(MailEvidenceLink, {
  name: {
    label: { ja: '宛名', en: 'Whom it is for' },
    help: { ja: '例: 見本 三郎', en: 'As the mail addresses them.' },
  },
  email: {
    label: { ja: 'メールアドレス', en: 'E-mail address' },
    help: {
      ja: 'リンクはこの宛先だけに届き、この画面にも表示されません。宛先をよく確かめてください。',
      en: 'The link goes to this address only, and is shown nowhere: look twice.',
    },
  },
  language: {
    label: { ja: 'メールの言語', en: 'Language' },
    words: { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } },
    help: { ja: 'メールの文面の言語。', en: 'Of the mail.' },
  },
  expiresOn: {
    label: { ja: 'リンクの有効期限', en: 'Last day of the link' },
    help: {
      ja: '空欄なら回答の期限の14日後まで。最長90日。',
      en: 'Left empty: 14 days after the day asked for; 90 days at most.',
    },
  },
});

/** Of evidence that management works, whoever accepts it says whether it does. */
export const ACCEPT_FORMS: Readonly<Record<'EFFECTIVENESS_EVIDENCE' | 'OTHERS', Form<AcceptEvidence>>> = {
  EFFECTIVENESS_EVIDENCE: new Form(AcceptEvidence, {
    effective: {
      label: { ja: '運用の有効性を確認できたか', en: 'Does it show that the management works?' },
      words: ANSWER_WORDS,
      help: {
        ja: '「はい」だけが認証の有効性の裏付けになります(5.1.2)。',
        en: 'Only yes counts as evidence (5.1.2).',
      },
      must: true,
    },
    conclusion: {
      label: { ja: '確認した結果', en: 'What was found' },
      help: { ja: '何を見て、どう判断したか。', en: 'What was looked at, and what follows.' },
    },
  }),
  OTHERS: new Form(AcceptEvidence, {}),
};

export const REFUSE_FORM = new Form(RefuseEvidence, {
  reason: {
    label: { ja: '差し戻す理由', en: 'Why' },
    help: { ja: '事業者に表示されます。何を直せばよいかを書いてください。', en: 'The vendor reads this.' },
    must: true,
  },
});

export const WITHDRAW_FORM = new Form(WithdrawEvidenceRequest, {
  reason: {
    label: { ja: '取り下げる理由', en: 'Why' },
    help: { ja: '事業者に表示されます。空欄でもかまいません。', en: 'The vendor reads this; it may be left empty.' },
  },
});
