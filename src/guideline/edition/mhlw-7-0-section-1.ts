import { beyond, type Demand, held } from './demand';

/** 1.3 and 1.4 of 経営管理編 7.0, sentence by sentence: entrustment and provision to third parties, which section 5 rests on. */
export const SECTION_1: readonly Demand[] = [
  held(
    '1.3.1',
    'MUST',
    '医療情報システムの安全管理について、システム関連事業者に委託する場合は',
    {
      ja: '委託先事業者を監督する（個人情報保護法第25条）',
      en: 'The institution supervises its vendors (act on personal information, article 25)',
    },
    'CON-012',
    'CON-023',
  ),
  held(
    '1.3.1',
    'EXPLAINS',
    '個人情報保護法第 25 条では、',
    {
      ja: '法は委託先への必要かつ適切な監督を求め、その内容はガイダンスが示す',
      en: 'The law asks for supervision that is necessary and adequate; the guidance says what it is',
    },
    'CON-012',
    'CON-023',
  ),
  held(
    '1.3.1',
    'EXPLAINS',
    '対象事業者がクラウドサービスを提供する事業者であって',
    {
      ja: '個人データを取り扱わないクラウドには監督義務がない（注1）。契約条項とアクセス制御が要る',
      en: 'A cloud that does not handle personal data is not supervised (footnote 1); it takes a clause and access control',
    },
    'CON-023',
    'CON-024',
    'CON-025',
  ),
  held(
    '1.3.1',
    'MUST',
    '一方で、医療機関等は、自ら果たすべき安全管理措置',
    {
      ja: 'その場合も、自ら果たすべき安全管理措置を講じる（注1）',
      en: 'There too the institution takes its own safety measures (footnote 1)',
    },
    'CON-026',
  ),
  held(
    '1.3.1',
    'EXPLAINS',
    '委託先事業者における医療情報システムの管理も',
    {
      ja: '委託先における管理も、医療機関等の管理責任に含まれる',
      en: 'What the vendor manages stays part of the institution’s responsibility',
    },
    'MTX-005',
    'MTX-027',
  ),
  held(
    '1.3.1',
    'SHOULD',
    '委託先事業者の過失による情報セキュリティインシデント',
    {
      ja: '委託先の過失でも患者等への責任は免れない。適切な事業者を選定する',
      en: 'The institution answers to its patients for a vendor’s fault too; it chooses its vendors well',
    },
    'MTX-005',
    'MTX-026',
    'MTX-027',
  ),
  held(
    '1.3.1',
    'EXPLAINS',
    '一方で、情報セキュリティインシデントが生じた際',
    {
      ja: 'インシデントの分析や対応は、契約に基づき委託先が実施する',
      en: 'An incident is analysed and dealt with by the vendor, as the contract says',
    },
    'MTX-010',
  ),
  held(
    '1.3.2',
    'SHOULD',
    '契約等の取決めを踏まえて業務等を委託する際には',
    {
      ja: '認識の齟齬が生じないよう、事業者と協議する',
      en: 'Vendor and institution talk, so that they do not understand it differently',
    },
    'CON-037',
    'CON-001',
  ),
  held(
    '1.3.2',
    'MUST',
    '・ 医療機関等が委託先事業者との間で締結する委託契約では',
    {
      ja: '委託する内容、分担する役割、責任の所在を契約書等に示す',
      en: 'The contract shows what is entrusted, who does what, and who is responsible',
    },
    'CON-001',
    'MTX-004',
  ),
  held(
    '1.3.2',
    'MUST',
    '特に複数のシステム関連事業者が関係する',
    {
      ja: '複数の事業者が関わる場合、それぞれの責任の内容を整理し、管理する',
      en: 'Where several vendors are concerned, the responsibility of each is sorted out and kept track of',
    },
    'CON-015',
    'CLD-006',
    'MTX-020',
  ),
  held(
    '1.3.2',
    'EXAMPLE',
    '・ 責任分界には、「法律上の責任の範囲',
    {
      ja: '法律上の責任分界と、具体的な運用・対応の責任分界がある',
      en: 'There is a demarcation of legal responsibility, and one of operations',
    },
    'CON-017',
    'MTX-006',
    'MTX-007',
  ),
  held(
    '1.3.2',
    'MUST',
    'インシデント発生時における原因究明のため',
    {
      ja: '原因究明の運用と対応の範囲を、法律上の責任を踏まえて設定する',
      en: 'Who looks for the cause of an incident is set, in keeping with the legal responsibility',
    },
    'CON-009',
    'MTX-009',
    'MTX-010',
    'MTX-011',
  ),
  held(
    '1.3.2',
    'EXAMPLE',
    '法律上の責任範囲を示す一般的な契約書',
    {
      ja: '契約書になじまない運用の範囲は、マニュアル等を共有して明確にする',
      en: 'What does not fit into a contract is made clear by sharing manuals',
    },
    'MTX-023',
  ),
  beyond(
    '1.3.2',
    'EXPLAINS',
    '委託先事業者との責任分界については、「5.',
    { ja: '責任分界については5.を参照する', en: 'Section 5 says more of the demarcation' },
    { ja: '5.への参照であり、そこで判定する', en: 'A reference to section 5, where it is judged' },
  ),
  beyond(
    '1.4',
    'EXPLAINS',
    '第三者提供とは、第三者が何らかの目的',
    { ja: '第三者提供の定義', en: 'What a provision to a third party is' },
    { ja: '定義であり、求める事柄がない', en: 'A definition: it asks for nothing' },
  ),
  beyond(
    '1.4',
    'MUST',
    '医療機関等が第三者提供を行う場合の対応',
    {
      ja: '第三者提供を行う医療機関等は、安全に情報を提供する責任を負う',
      en: 'An institution that provides information does so safely',
    },
    {
      ja: '個人情報保護法とガイダンスに譲られている。その規則(法的根拠・確認と記録・外国の第三者への提供等)は、法令として判定する',
      en: 'Left to the act on personal information and its guidance; what these ask (legal basis, records, foreign recipients) is judged as law',
    },
  ),
  beyond(
    '1.4',
    'EXPLAINS',
    '提供された医療情報を受領した第三者',
    {
      ja: '受領した第三者に、情報を適切に管理する責任が生じる',
      en: 'The third party who receives it becomes responsible',
    },
    { ja: '提供先の責任であり、この台帳の医療機関のものではない', en: 'The recipient’s duty, not the institution’s' },
  ),
  beyond(
    '1.4',
    'EXPLAINS',
    'なお、原則として適切な第三者提供がなされる限り',
    {
      ja: '適切な提供がなされる限り、提供元は提供先の保護の責任を免れる',
      en: 'Whoever provides properly does not answer for the recipient’s protection',
    },
    { ja: '責任を免れる旨の説明であり、求める事柄がない', en: 'It relieves of a duty and asks for nothing' },
  ),
  held(
    '1.4',
    'MUST',
    'ただし、提供元の医療機関等において',
    {
      ja: '元の情報を保有する限り、提供元に管理責任が残る',
      en: 'As long as the institution keeps the source data, it stays responsible for it',
    },
    'TPP-007',
  ),
  held(
    '1.4',
    'MUST',
    '医療機関等側から医療情報を送信し',
    {
      ja: '送信から受信までの責任の範囲を明確にする',
      en: 'Responsibility between sending and receiving is made clear',
    },
    'TPP-003',
  ),
  held(
    '1.4',
    'MUST',
    '具体的な責任の範囲については、例えば医療情報連携',
    {
      ja: '提供の業務や目的に応じて、責任の範囲を整理する',
      en: 'Responsibility is sorted out by what the provision is and what for',
    },
    'TPP-008',
  ),
];
