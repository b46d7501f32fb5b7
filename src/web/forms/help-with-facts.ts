import { type Texts } from '../../kernel/texts';

/** What belongs into all other fields, in plain words and with the clause; by the names of the API. */
export const FACT_HELP: Readonly<Record<string, Texts>> = {
  address: { ja: '登記または主たる事務所の所在地。', en: 'As registered, or of the main office.' },
  approvedBy: { ja: '記録に残る氏名。', en: 'The name that stands in the record.' },
  bedCount: { ja: '届出の病床数。病院でなければ空欄。', en: 'As licensed; empty where there are none.' },
  body: { ja: '登録証を出した機関の名称。', en: 'Who issued it.' },
  colocation: {
    ja: 'データセンター等に自院の機器を預けているなら「はい」。',
    en: 'Yes where machines of yours stand in another’s room.',
  },
  confirmedBy: { ja: '確認した人の氏名。', en: 'Who confirmed it.' },
  confirmedOn: { ja: '実際に確認した日。', en: 'When it was confirmed.' },
  departmentId: { ja: '所属する部門。', en: 'The department.' },
  effectiveFrom: { ja: '効力を失った最初の日。', en: 'The first day on which it did not count.' },
  email: { ja: '連絡に使うアドレス。', en: 'By which it is reached.' },
  endOfSupportSource: {
    ja: '3.4.2: 終了日をどこで知ったか。例: メーカーの告知 2026-04。',
    en: '3.4.2: where the day comes from, such as a notice of the maker.',
  },
  eosRiskEvaluationRef: { ja: '3.4.2: リスク評価の書面の保管場所。', en: '3.4.2: where the risk evaluation is kept.' },
  equivalenceApprovedBy: { ja: '同等と認めた人の氏名。', en: 'Who approved it as an equivalent.' },
  equivalenceApprovedOn: { ja: '同等と認めた日。', en: 'When it was approved.' },
  equivalenceApproverRole: { ja: '経営層・安全管理責任者・企画管理者のいずれか。', en: 'An executive or a manager.' },
  heldFrom: { ja: '担い始めた最初の日。', en: 'The first day.' },
  heldTo: { ja: '最後の日。続いている間は空欄。', en: 'The last day; empty while it lasts.' },
  holderCorporateNumber: {
    ja: '5②: 名義の法人の13桁。契約の相手と同じか、この番号で確かめます。',
    en: '5②: 13 digits; by them the holder is held against the contract’s party.',
  },
  institutionId: { ja: 'どの医療機関の記録か。', en: 'Whose record it is.' },
  introductionApprovedBy: { ja: '3⑥: 導入を承認した人の氏名。', en: '3⑥: who approved its introduction.' },
  introductionApprover: { ja: '3⑥: 承認した人の役割。', en: '3⑥: in which role.' },
  legalForm: {
    ja: '会社か、個人事業主か。個人事業主には法人番号がありません。',
    en: 'A company or a sole proprietor, who has no corporate number.',
  },
  liveFrom: { ja: '使い始めた日。計画中なら予定日。', en: 'The first day of use, or when it is planned.' },
  location: {
    ja: '5.3: 設置場所。棚卸しのときに見つけられるように。',
    en: '5.3: where it stands, so that it is found again.',
  },
  method: { ja: '紙・電子署名・メールなどの別。', en: 'On paper, by electronic signature, by e-mail, ….' },
  mfaAdopted: {
    ja: '5.1.2: 実際に二要素認証を使っているか。製品が対応しているだけなら「いいえ」。',
    en: '5.1.2: whether it is in use, not whether the product could.',
  },
  mfaExceptionNextRenewalOn: {
    ja: '次にシステムを更新する日。それまでの例外として扱います。',
    en: 'When the system is renewed next; the exception lasts until then.',
  },
  mfaPlannedOn: {
    ja: '5.1.2: まだ二要素認証に対応していないとき、対応する予定の日。',
    en: '5.1.2: where two factors are not asked for yet, when they will be.',
  },
  name: { ja: '一覧で見分けられる名前に。', en: 'By which it is known in lists.' },
  nameEn: { ja: '英文の商号があれば。検索に使います。', en: 'Its name in English, for the search.' },
  nameKana: {
    ja: '全角カタカナ。一覧の並び順と検索に使います。',
    en: 'Katakana, by which lists are sorted and searched.',
  },
  onBehalfOf: { ja: '書面に署名した方の氏名。', en: 'Who signed the paper.' },
  ownerDepartmentId: { ja: 'このシステムを受け持つ部門。', en: 'The department that answers for it.' },
  person: { ja: '合意した人の氏名。', en: 'Who agreed.' },
  personRole: { ja: '書面にある役職。例: 事業責任者。', en: 'As on the paper, such as: head of business.' },
  phone: {
    ja: '代表番号。緊急の連絡先は別に登録します。',
    en: 'The main number; emergency contacts are recorded apart.',
  },
  postalCode: { ja: '7桁。ハイフンはあってもなくてもかまいません。', en: 'Seven digits, with or without a hyphen.' },
  remoteMaintenanceConfirmedOn: { ja: '事業者に確かめた日。', en: 'When the vendor was asked.' },
  renewalAppliedOn: { ja: '期限までに更新を申請していれば、その日。', en: 'When its renewal was applied for.' },
  renewalPlan: { ja: '事業者から聞いた更新の予定。', en: 'What the vendor says about its renewal.' },
  scheme: { ja: '登録証に書かれた制度。', en: 'As on the certificate.' },
  side: { ja: '医療機関と事業者のどちらか。', en: 'The institution or the vendor.' },
  signatureUsed: {
    ja: '「未確認」なら、関わる行も残したまま作ります。',
    en: 'Where nobody knows, the rows that it concerns are kept.',
  },
  source: { ja: 'どの登録簿で確かめたか。', en: 'In which register.' },
  standardEdition: {
    ja: '5②: 登録証に書かれた規格の版。古い版は移行期限を過ぎると数えません。',
    en: '5②: as on the certificate; an old edition stops counting after its transition.',
  },
  statement: { ja: '書面のとおりに書き写します。', en: 'As it stands on the paper.' },
  status: {
    ja: 'いまどの段階か。稼働や廃止は日付とともに判定されます。',
    en: 'How far it has come; judged together with the dates.',
  },
  topic: {
    ja: 'どの確認を行ったか。選ぶと、その確認を求める指摘に効きます。',
    en: 'Which confirmation it was; findings that ask for it then rest.',
  },
  validFrom: { ja: '登録証に書かれた最初の日。', en: 'The first day, as on the certificate.' },
  validTo: { ja: 'この日までは有効です。', en: 'The last day on which it counts.' },
  verifiedOn: { ja: '登録簿の検索画面で確かめた日。', en: 'When somebody looked it up.' },
  verifiedResult: {
    ja: '番号・名義・有効期限が登録証のとおりに載っていたか。',
    en: 'Whether number, holder and term stand there.',
  },
  verifiedSource: { ja: 'どの登録簿で確かめたか。', en: 'In which register.' },
  website: {
    ja: '会社のページ。認証や製品の情報を確かめるときに使います。',
    en: 'Its own site, for looking things up.',
  },
  withdrawnOn: { ja: 'この日から、指摘はまた数えられます。', en: 'From this day on the finding counts again.' },
  endOfSupportNotApplicable: {
    ja: '3.4.2: サポート終了という考え方がない機器だけ「はい」。分からなければ選びません。',
    en: '3.4.2: yes only where there is no such thing as an end of support.',
  },
  eosDecidedBy: {
    ja: '3.4.2: 使い続ける、更新するなどを決めた人の氏名。',
    en: '3.4.2: who decided to go on, to renew, ….',
  },
  eosDecidedOn: { ja: '決めた日。', en: 'When it was decided.' },
  introductionApprovedOn: {
    ja: '3⑥: 導入を承認した日。稼働より前の日です。',
    en: '3⑥: when its introduction was approved, before it went live.',
  },
  leaseEndOn: {
    ja: 'リースの機器だけ。返却や再リースを忘れないように。',
    en: 'Of leased devices, so that their return is not forgotten.',
  },
  systemId: { ja: '5.3: この機器を使うシステム。複数で使うなら主なもの。', en: '5.3: the system that uses it.' },
};
