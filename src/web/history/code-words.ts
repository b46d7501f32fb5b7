import { type Table41Category } from '../../kernel/terms/demarcation-terms';
import { JOURNAL_RESOURCES } from '../../journal/journal-terms';
import { type Texts } from '../../kernel/texts';
import { RECORD_WORDS } from './record-words';
import { type DismissedAs } from '../../registry/dismissal.dto';
import { type DecisionKind } from '../../registry/decisions/bound-decision';

/** What codes are called that stand in histories and nowhere else. */
export const DECISION_KIND_WORDS: Readonly<Record<DecisionKind, Texts>> = {
  SUBCONTRACT_APPROVAL: { ja: '再委託の承認', en: 'Approval of a re-entrustment' },
  CONTRACT_APPROVAL: { ja: '契約の承認', en: 'Approval of a contract' },
  CLOUD_EXCEPTION: { ja: 'クラウド例外', en: 'Cloud exception' },
  MFA_EXCEPTION: { ja: '二要素認証の例外', en: 'Exception from two-factor authentication' },
  EQUIPMENT_INTRODUCTION: { ja: '機器の導入の承認', en: 'Approval of a device' },
  CLAUSE_REVIEW: { ja: '条項の確認', en: 'Review of a clause' },
  CLAUSE_EXCLUSION: { ja: '条項を対象外とする承認', en: 'Approval that a clause does not apply' },
  CERTIFICATE_EQUIVALENCE: { ja: '認証の同等性の承認', en: 'Approval of an equivalent certificate' },
};

export const DISMISSAL_WORDS: Readonly<Record<DismissedAs, Texts>> = {
  REFUSED: { ja: '却下', en: 'Refused' },
  WITHDRAWN: { ja: '取下げ', en: 'Withdrawn' },
};

/** What was found of a file that is kept. */
export const CONTENT_STATE_WORDS = {
  INTACT: { ja: '登録時のまま', en: 'As it was registered' },
  OTHER: { ja: '内容が異なる', en: 'Another content' },
  MISSING: { ja: 'ファイルがない', en: 'The file is missing' },
} as const satisfies Readonly<Record<string, Texts>>;

/** 表4-1 (システム運用編 4). */
export const TABLE_41_WORDS: Readonly<Record<Table41Category, Texts>> = {
  CLIENT_TAKEOUT_DISPOSAL: {
    ja: 'クライアント側:情報の持出し・管理・破棄等',
    en: 'Client: taking out, keeping and disposing',
  },
  CLIENT_DEVICE_SERVICE: { ja: 'クライアント側:利用機器・サービス', en: 'Client: devices and services' },
  SERVER_SW_REQUIREMENTS: {
    ja: 'サーバ側:ソフトウェア・サービスに対する要求事項',
    en: 'Server: what software and services must meet',
  },
  SERVER_MAINTENANCE: { ja: 'サーバ側:保守対応等', en: 'Server: maintenance' },
  SERVER_VENDOR_SELECTION: { ja: 'サーバ側:事業者選定と管理', en: 'Server: choosing and managing vendors' },
  SERVER_OPERATION: { ja: 'サーバ側:システム運用管理', en: 'Server: operation' },
  INFRA_PHYSICAL: { ja: 'インフラ:物理的安全管理', en: 'Infrastructure: physical safety' },
  INFRA_NETWORK: { ja: 'インフラ:ネットワーク', en: 'Infrastructure: network' },
  INFRA_OPERATION: { ja: 'インフラ:インフラ運用管理', en: 'Infrastructure: operation' },
  SEC_AUTHN_AUTHZ: { ja: 'セキュリティ:認証・認可', en: 'Security: authentication and authorisation' },
  SEC_SIGNATURE_TIMESTAMP: { ja: 'セキュリティ:電子署名、タイムスタンプ', en: 'Security: signatures and time stamps' },
  SEC_LOG_AUDIT: { ja: 'セキュリティ:証跡のレビュー、システム監査', en: 'Security: review of logs, audits' },
  SEC_EXTERNAL_ATTACK: { ja: 'セキュリティ:外部からの攻撃', en: 'Security: attacks from outside' },
};

/** Why somebody's session was over. */
export const SESSION_END_WORDS = {
  SIGNED_OUT: { ja: 'サインアウト', en: 'Signed out' },
  REVOKED: { ja: '本人による取消し', en: 'Revoked by themselves' },
  REFRESH_REUSED: { ja: '更新トークンの再使用', en: 'A refresh token used twice' },
  PASSWORD_CHANGED: { ja: 'パスワードの変更', en: 'The password was changed' },
  DISABLED: { ja: '利用の停止', en: 'Disabled' },
} as const satisfies Readonly<Record<string, Texts>>;

/** Where a mail of ours is. */
export const MAIL_WORDS = {
  READY: { ja: '送信待ち', en: 'To be sent' },
  SENDING: { ja: '送信中', en: 'Being sent' },
  SENT: { ja: '送信済み', en: 'Sent' },
  BOUNCED: { ja: '届かなかった', en: 'Bounced' },
  FAILED: { ja: '送信できなかった', en: 'Could not be sent' },
  NOTHING_LEFT: { ja: '知らせることがなくなった', en: 'Nothing was left to tell' },
} as const satisfies Readonly<Record<string, Texts>>;

/** Kinds of records, as decisions, findings and files name them: CERTIFICATION_COVERAGE is one of certification-coverages. */
export const SUBJECT_WORDS: Readonly<Record<string, Texts>> = Object.fromEntries(
  JOURNAL_RESOURCES.map((resource) => [kindOf(resource), RECORD_WORDS[resource]] as const),
);

function kindOf(resource: string): string {
  const one = resource === 'matrices' ? 'matrix' : resource.replace(/s$/, '');
  return one.replaceAll('-', '_').toUpperCase();
}
