import { CreateCertification, PatchCertification } from '../../registry/certifications/dto/certification.dto';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';
import { EDITION_WORDS, FOUND_WORDS, REGISTER_WORDS, SCHEME_WORDS } from './certificate-words';

type Asked = { readonly [K in keyof PatchCertification]?: FieldWords };

/** What is copied from the certificate, then what was looked up, then what only some certificates need. */
const FIELDS: Asked = {
  scheme: {
    help: {
      ja: '医療情報を扱う事業者には、プライバシーマークまたは ISMS などの認証が求められます(5②)。',
      en: 'Vendors that handle medical information hold a Privacy Mark, an ISMS or the like (5②).',
    },
    words: SCHEME_WORDS,
  },
  registrationNumber: {
    help: { ja: '登録証のとおりに。例: 10123456(03)、IS 123456。', en: 'As on the certificate.' },
  },
  standardEdition: { words: EDITION_WORDS },
  validFrom: {},
  validTo: { help: { ja: 'この日までは有効です。', en: 'The last day on which it is valid.' } },
  holderName: {
    label: { ja: '名義(登録証の法人名)', en: 'Holder, as on the certificate' },
    help: { ja: '契約の相手と同じ法人か確認してください。', en: 'Is it the same company as the contract’s?' },
  },
  holderCorporateNumber: {},
  scopeText: {
    help: { ja: '登録証の適用範囲(業務・事業所)をそのまま書き写します。', en: 'The scope, as on the certificate.' },
  },
  scopeNamesVendor: {
    help: {
      ja: '名義がほかの法人(親会社など)の場合だけ答えます。',
      en: 'Only where another company, such as the parent, holds it.',
    },
  },
  body: {},
  accreditation: {
    help: { ja: '認証機関を認定した機関。例: ISMS-AC、UKAS。', en: 'Who accredited the body: ISMS-AC, UKAS, ….' },
  },
  evidenceRef: {
    label: { ja: '登録証の写しの保管場所', en: 'Where the copy is kept' },
    help: { ja: '例: 契約書庫/登録証-5', en: 'A shelf, a folder or a document number.' },
  },
  verifiedOn: {
    heading: { ja: '公的な登録簿での確認', en: 'Looked up in the public register' },
    help: { ja: '登録証の写しだけでなく、登録簿の検索画面で確かめた日。', en: 'When somebody looked it up.' },
  },
  verifiedSource: { words: REGISTER_WORDS },
  verifiedResult: { words: FOUND_WORDS },
  lastSurveillanceOn: {
    heading: { ja: '維持と更新', en: 'Surveillance and renewal' },
    help: { ja: 'ISMS は毎年の維持審査があります。', en: 'An ISMS is audited every year.' },
  },
  renewalAppliedOn: {},
  renewalPlan: {},
  predecessorId: {
    label: { ja: 'この認証の前の認証', en: 'The certificate that it follows' },
    help: { ja: '更新された認証なら、更新前のものを選びます。', en: 'Of a renewal: the one before it.' },
  },
  equivalenceRationale: {
    heading: { ja: '同等の認証として扱う場合', en: 'Where it is to count as an equivalent' },
    help: {
      ja: 'プライバシーマーク・ISMS 以外を同等と扱う根拠。経営層・安全管理責任者・企画管理者の承認が要ります。',
      en: 'Why it counts beside a Privacy Mark or an ISMS; an executive or a manager approves it.',
    },
  },
  equivalenceApprovedBy: {},
  equivalenceApproverRole: { words: ROLE_WORDS },
  equivalenceApprovedOn: {},
  statementReviewedOn: {
    label: { ja: '言明書を確認した日', en: 'When the statement was read' },
    help: { ja: 'ISMAP・CSマークなどの言明書。', en: 'The statement of ISMAP, CS Mark and the like.' },
  },
};

export const CERTIFICATE_FORM = new Form(CreateCertification, FIELDS);
export const CERTIFICATE_CHANGE = new Form(PatchCertification, FIELDS);
