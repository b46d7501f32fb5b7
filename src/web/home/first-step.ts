import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

/** A step from an empty registry to its first report. */
export interface FirstStep {
  readonly record: string;
  readonly path: string;
  readonly name: Texts;
  readonly why: Texts;
  /** Who sees whether it is done, and who does it. */
  readonly read: Permission;
  readonly write: Permission;
  /** Who does it, in words, for those who do not. */
  readonly doneBy: Texts;
  /** Finds something once it is done. */
  readonly done: string;
}

const BY_ADMINISTRATOR: Texts = { ja: '管理者が登録します', en: 'an administrator does it' };
const BY_PROCUREMENT: Texts = {
  ja: '調達担当・企画管理者が登録します',
  en: 'procurement or the planning manager does it',
};

/** In this order, about ten minutes in all. */
export const FIRST_STEPS: readonly FirstStep[] = [
  {
    record: 'institutions',
    path: '/institutions/new',
    name: { ja: '医療機関を登録する', en: 'Register the institution' },
    why: {
      ja: '判定は医療機関ごとに行います。名称と種類だけで始められます(1分)。',
      en: 'Its name and kind will do (1 minute).',
    },
    read: 'institution.read',
    write: 'institution.write',
    doneBy: BY_ADMINISTRATOR,
    done: 'select from institutions',
  },
  {
    record: 'people',
    path: '/people/new',
    name: { ja: '利用者に役割を与えて招待する', en: 'Let people in and give them roles' },
    why: {
      ja: '調達担当を一人登録し、招待の文字列を渡します。契約などは、その方がサインインして登録します(2分)。',
      en: 'Register one person of procurement and hand over the invitation; they record what follows (2 minutes).',
    },
    read: 'account.read',
    write: 'account.write',
    doneBy: BY_ADMINISTRATOR,
    done: `select from memberships where role not in ('ADMINISTRATOR', 'VENDOR_REPRESENTATIVE')`,
  },
  {
    record: 'vendors',
    path: '/vendors/new',
    name: { ja: '事業者を登録する', en: 'Register a vendor' },
    why: { ja: '法人番号と名称があれば足ります(1分)。', en: 'Its corporate number and name will do (1 minute).' },
    read: 'vendor.read',
    write: 'vendor.write',
    doneBy: BY_PROCUREMENT,
    done: 'select from vendors',
  },
  {
    record: 'certifications',
    path: '/certifications/new',
    name: { ja: '事業者の認証を登録する', en: 'Record its certificates' },
    why: {
      ja: 'プライバシーマークやISMSの登録証を手元に。番号と有効期限を書き写します(1分)。',
      en: 'With the certificate at hand: number and term of each (1 minute).',
    },
    read: 'certification.read',
    write: 'certification.write',
    doneBy: BY_PROCUREMENT,
    done: 'select from certifications',
  },
  {
    record: 'contracts',
    path: '/contracts/new',
    name: { ja: '契約を登録する', en: 'Record a contract' },
    why: {
      ja: '契約書を手元に。期間、更新、医療情報を扱うかを登録すると、期限と不足が分かります(3分)。',
      en: 'With the paper at hand: term, renewal and what it is about; then deadlines and shortfalls show (3 minutes).',
    },
    read: 'contract.read',
    write: 'contract.write',
    doneBy: BY_PROCUREMENT,
    done: 'select from contracts',
  },
  {
    record: 'systems',
    path: '/systems/new',
    name: { ja: 'システムを登録する', en: 'Record the systems' },
    why: {
      ja: '二要素認証と、契約とのつながりを判定します(1分)。',
      en: 'For two factors, and which contract is for what (1 minute).',
    },
    read: 'system.read',
    write: 'system.write',
    doneBy: { ja: '企画管理者・システム運用担当者が登録します', en: 'the planning manager or an operator does it' },
    done: 'select from systems',
  },
];
