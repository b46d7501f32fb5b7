import {
  CreateCertificationSuspension,
  PatchCertificationSuspension,
} from '../../registry/certifications/dto/certification-suspension.dto';
import {
  CreateCertificationVerification,
  PatchCertificationVerification,
} from '../../registry/certifications/dto/certification-verification.dto';
import { type FieldWords, Form } from '../forms/form';
import { FOUND_WORDS, REGISTER_WORDS, SUSPENSION_WORDS } from './certificate-words';

const SUSPENSION: { readonly [K in keyof CreateCertificationSuspension]: FieldWords } = {
  kind: {
    help: {
      ja: '一時停止・取消しの間、この認証は 5② の認証に数えません。',
      en: 'While it lasts, the certificate does not count (5②).',
    },
    words: SUSPENSION_WORDS,
  },
  effectiveFrom: { label: { ja: '始まった日', en: 'Since' } },
  effectiveTo: {
    label: { ja: '終わった日', en: 'Until' },
    help: { ja: '続いている間は空欄にします。', en: 'Left empty while it lasts.' },
  },
  reason: { help: { ja: '公表された理由、または事業者から聞いた理由。', en: 'As published, or as the vendor says.' } },
};

export const SUSPENSION_FORM = new Form(CreateCertificationSuspension, SUSPENSION);
export const SUSPENSION_CHANGE = new Form(PatchCertificationSuspension, SUSPENSION);

const SEEN: { readonly [K in keyof PatchCertificationVerification]: FieldWords } = {
  verifiedOn: {},
  source: { words: REGISTER_WORDS },
  result: {
    help: {
      ja: '番号・名義・有効期限が台帳の記載と合っているか。違うときは「見つからない、または登録と違う」を選びます。',
      en: 'Number, holder and term as they stand here? If not, say so.',
    },
    words: FOUND_WORDS,
  },
  reason: {
    label: { ja: '登録簿にあった内容', en: 'What was seen instead' },
    help: { ja: '台帳の記載と違っていた点。例: 登録簿では2026年3月末まで。', en: 'What differed.' },
  },
};

/** What the institution has seen for itself, whoever recorded the certificate. */
export const VERIFICATION_FORM = new Form(CreateCertificationVerification, { institutionId: {}, ...SEEN });
export const VERIFICATION_CHANGE = new Form(PatchCertificationVerification, SEEN);
