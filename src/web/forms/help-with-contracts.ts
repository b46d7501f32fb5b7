import { type Texts } from '../../kernel/texts';

/** What belongs into fields of contracts and re-entrustments, in plain words and with the clause; by the names of the API. */
export const CONTRACT_HELP: Readonly<Record<string, Texts>> = {
  agreedOn: { ja: '5⑤: 協議の結果、双方が合意した日。', en: '5⑤: when both sides agreed.' },
  agreement: { ja: '5⑤: 双方の合意を求めているか。', en: '5⑤: whether both sides have to agree.' },
  appi28Basis: {
    ja: '外国にある者に個人データを渡す場合だけ選びます(個人情報保護法28条)。',
    en: 'Only where personal data go to somebody abroad (APPI 28).',
  },
  approval: { ja: '5⑤: 医療機関の承認を求めているか。', en: '5⑤: whether the institution has to approve.' },
  autoRenew: {
    ja: '申出がなければ自動で延びる契約は「はい」。通知期限をお知らせします。',
    en: 'Yes where it goes on unless somebody says no; the notice deadline is then told.',
  },
  by: { ja: '記録に残る氏名。', en: 'The name that stands in the record.' },
  chainType: {
    ja: '2⑤: 一社に任せるか、元請けの下に下請けが入るか、複数社と別々に契約するか。',
    en: '2⑤: one vendor alone, one with others beneath, or several side by side.',
  },
  consultation: { ja: '5⑤: 知らせた上で協議することを求めているか。', en: '5⑤: whether it asks for consultation.' },
  consultationParticipants: { ja: '話し合いに出た人。双方の氏名。', en: 'Who took part, on both sides.' },
  consultedOn: {
    ja: '5⑤: 情報の提供を受けた後に、医療機関と委託先が話し合った日。',
    en: '5⑤: after the information, the two sides talk it over.',
  },
  contractNo: {
    ja: '院内で重ならない番号。契約書の番号があればそのまま。',
    en: 'Unique in the institution; as on the paper, where it has one.',
  },
  datedOn: { ja: '紙面に書かれた日付。', en: 'The date that stands on it.' },
  deploymentModel: {
    ja: '5.3: どこまでを事業者が受け持つかの目安。SaaSなら事業者の範囲が広くなります。',
    en: '5.3: how much the vendor takes over.',
  },
  dueOn: {
    ja: 'この日までに満たされなければ、指摘になります。',
    en: 'If it is not met by then, it becomes a finding.',
  },
  endOn: { ja: 'いまの期間の最後の日。期間の定めがなければ空欄。', en: 'Last day of this term; empty: none is set.' },
  externalStorage: {
    ja: '5.1.1: 医療情報を院外(事業者のサーバー等)に保存するか。',
    en: '5.1.1: whether medical information is stored outside, with a vendor.',
  },
  governingLaw: { ja: '例: 日本法。外国法なら、情報の取扱いへの影響を確認します。', en: 'Such as: the law of Japan.' },
  handlesPersonalData: {
    ja: '5.2.2: 患者や職員の情報が見えることがあれば「はい」。',
    en: '5.2.2: yes where patients’ or staff data can be seen.',
  },
  importance: {
    ja: '1⑭: 止まると診療が止まるもの、医療情報を多く扱うものは重要。決まるまで空欄でかまいません(厳しい方で判定します)。',
    en: '1⑭: what stops care when it stops. May be left open, and is then judged as important.',
  },
  inapplicableApprovedBy: { ja: '非該当と判断することを認めた人の氏名。', en: 'Who agreed that it does not apply.' },
  informationCounterparty: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  informationCountry: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  informationFurtherReentrustment: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  informationPersonalData: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  informationSafetyMeasures: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  informationWork: {
    ja: '個人情報保護委員会ガイドライン(通則編)3-4-4 が挙げる項目です。',
    en: 'One of the items of the PPC guideline (general rules) 3-4-4.',
  },
  nextReviewOn: {
    ja: '1⑧・5⑥: 次に見直す日。決めていなければ空欄(当社の既定の間隔で判定します)。',
    en: '1⑧, 5⑥: when it is to be looked over again; empty: our interval is used.',
  },
  note: { ja: 'ほかに残しておきたいこと。なければ空欄。', en: 'Anything else to be kept; may be left empty.' },
  noticeFromMonths: {
    ja: '早すぎる通知を受け付けない契約だけ。なければ空欄。',
    en: 'Only where notice cannot be given too early; else empty.',
  },
  noticeHours: {
    ja: '漏えい等が起きたとき、事業者が何時間以内に知らせる定めか(個人情報保護法26条)。',
    en: 'Within how many hours a breach is told (APPI 26).',
  },
  on: {
    ja: '実際に行われた日。今日でなくてもかまいません。',
    en: 'The day on which it happened, not necessarily today.',
  },
  overseas: {
    ja: '5.2.2: 海外の拠点や従業員が扱う可能性があれば「はい」。',
    en: '5.2.2: yes where anybody abroad may handle them.',
  },
  performedBy: { ja: '確認した人の氏名。', en: 'Who did it.' },
  performedOn: { ja: '実際に確認した日。', en: 'When it was done.' },
  personalDataHandling: {
    ja: '1.3.1 注1: 契約で個人データを扱わせるか。',
    en: '1.3.1, note 1: whether the vendor handles personal data.',
  },
  priorInformation: {
    ja: '5⑤: 再委託の前に、相手や業務を知らせることを求めているか。',
    en: '5⑤: whether it asks to be told beforehand.',
  },
  prohibited: {
    ja: '5.2.2: 再委託そのものを禁じる条項なら「はい」。',
    en: '5.2.2: yes where nothing may be re-entrusted at all.',
  },
  reason: { ja: '後から読む人に分かるように、経緯を一文で。', en: 'In a sentence, for whoever reads it later.' },
  remoteMaintenance: {
    ja: '1.3.1: 院外から回線で保守作業をするなら「はい」。事業者に確かめて答えます。',
    en: '1.3.1: yes where it is maintained over a line from outside; ask the vendor.',
  },
  review: {
    ja: '契約書を見て選びます。まだ見ていなければ「未確認」のままにします。',
    en: 'As the paper says; left “not looked at” until somebody has.',
  },
  reviewedBy: { ja: '契約書を見た人の氏名。', en: 'Who looked at the paper.' },
  reviewedOn: { ja: '1⑧: 内容を見直した日。', en: '1⑧: when it was last looked over.' },
  role: {
    ja: '記録に残る役割。ご自身が持つものを選びます。',
    en: 'The role that stands in the record: one that you hold.',
  },
  serviceInUse: {
    ja: '5④: 契約が発効する前から使い始めていないかを判定します。',
    en: '5④: nothing is to be in use before the contract is in force.',
  },
  sha256: {
    ja: '電子ファイルと後で突き合わせたいときだけ。',
    en: 'Only where the file is to be held against it later.',
  },
  startOn: {
    ja: '契約の最初の日。サービスを使い始める日と同じとは限りません。',
    en: 'The first day of the contract, not of the service.',
  },
  statutoryRecords: {
    ja: '診療録など、法令で保存期間が決まっている記録を預けるなら「はい」。',
    en: 'Yes where records are entrusted that the law has kept, such as medical records.',
  },
  title: { ja: '例: 電子カルテ保守。一覧で見分けられる名前に。', en: 'Such as: maintenance of the EHR.' },
  type: { ja: '契約書・覚書・SLAなどの別。', en: 'A contract, a memorandum, an SLA, ….' },
  usesThirdPartyCloud: {
    ja: '1⑮: 事業者が別の会社のクラウドの上でサービスを出しているなら「はい」。',
    en: '1⑮: yes where the vendor runs it on somebody else’s cloud.',
  },
  vendorManager: {
    ja: '5.2.1: 事業者側で安全管理に責任を持つ人の氏名。',
    en: '5.2.1: who answers for safety on the vendor’s side.',
  },
};
