import { type SheetPart } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';

/** What the registry can say of an item of the 確認表, besides that it knows nothing. */
export const SHEET_ITEMS = [
  'DISCLOSURE',
  'OVERVIEW',
  'SELECTION',
  'PROVIDER_GUIDELINE',
  'LINES',
  'PERSONAL_DATA',
  'EXTERNAL_STORAGE',
] as const;
export type SheetItemKind = (typeof SHEET_ITEMS)[number];

/** An item of the sheet: what it asks in our words, never in those of the original. */
export interface SheetItem {
  readonly kind: SheetItemKind;
  readonly part: SheetPart;
  /** As in the original; null: the number is not known to us. */
  readonly no: string | null;
  readonly subject: Texts;
  readonly content: Texts;
}

/**
 * The items whose subjects are known to us of 医療情報システムの契約における当事者間の役割分担等に関する確認表 (MHLW, METI and MIC,
 * June 2024; domain 2.4 (a)). Its other items are not invented: who has the original records them (role-confirmations).
 */
export const CONFIRMATION_ITEMS: readonly SheetItem[] = [
  {
    kind: 'DISCLOSURE',
    part: 'INSTITUTION',
    no: null,
    subject: { ja: '事業者からの開示資料の確認', en: 'Disclosure by the vendor' },
    content: {
      ja: 'サービス仕様適合開示書、MDS/SDS など、事業者が開示する資料を入手している',
      en: 'What the vendor discloses, such as a specification-conformity statement or MDS/SDS, has been received',
    },
  },
  {
    kind: 'OVERVIEW',
    part: 'INSTITUTION',
    no: null,
    subject: { ja: '契約・協働体制の把握・管理', en: 'Overview of contracts and cooperation' },
    content: {
      ja: 'どの事業者のどの契約がどのシステムを支えるか、緊急時の連絡先はどこかを、いつでも確かめられる',
      en: 'Which vendor’s contract carries which system, and whom to call in an emergency, can be looked up at any time',
    },
  },
  {
    kind: 'SELECTION',
    part: 'INSTITUTION',
    no: '1',
    subject: { ja: '適切な事業者の選定', en: 'Selection of a suitable vendor' },
    content: {
      ja: '安全管理の状況、実績、経営の健全性などを見て事業者を選定している',
      en: 'The vendor was chosen for its security, its record and its soundness',
    },
  },
  {
    kind: 'PROVIDER_GUIDELINE',
    part: 'JOINT',
    no: 'A-1',
    subject: { ja: '提供事業者ガイドラインの確認', en: 'Guideline for providers' },
    content: {
      ja: '事業者が、提供事業者向けの安全管理ガイドライン(総務省・経済産業省)に沿っていることを確かめている',
      en: 'The vendor follows the security guideline for providers (MIC and METI)',
    },
  },
  {
    kind: 'LINES',
    part: 'JOINT',
    no: null,
    subject: { ja: '通信経路の安全対策', en: 'Safety of lines' },
    content: {
      ja: '外部と結ぶ回線・VPN 装置の管理と更新を誰が担うか合意している',
      en: 'It is agreed who manages and updates the lines and VPN boxes to the outside',
    },
  },
  {
    kind: 'PERSONAL_DATA',
    part: 'JOINT',
    no: 'A-8',
    subject: { ja: '個人情報の管理', en: 'Personal data' },
    content: {
      ja: '個人情報の取扱いと守るべき義務を契約で定めている',
      en: 'The contract says how personal data are handled and which duties apply',
    },
  },
  {
    kind: 'EXTERNAL_STORAGE',
    part: 'JOINT',
    no: null,
    subject: { ja: '診療録等の外部保存', en: 'Storage outside of the institution' },
    content: {
      ja: '外部保存を行う場合に、事業者が両ガイドラインに沿っていることを確かめている',
      en: 'Where records are stored outside, the vendor follows both guidelines',
    },
  },
];
