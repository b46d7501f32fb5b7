import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

/** What may be read or recorded, as permissions name it. */
type Thing = Permission extends infer P ? (P extends `${infer T}.${'read' | 'write'}` ? T : never) : never;

const THINGS: Readonly<Record<Thing, Texts>> = {
  institution: { ja: '医療機関', en: 'institutions' },
  vendor: { ja: '事業者', en: 'vendors' },
  vendorFacts: { ja: '事業者自身が述べたこと', en: 'what vendors say of themselves' },
  certification: { ja: '認証', en: 'certificates' },
  evaluation: { ja: '評価・確認記録', en: 'evaluations and attestations' },
  system: { ja: 'システム', en: 'systems' },
  contract: { ja: '契約', en: 'contracts' },
  subcontract: { ja: '再委託', en: 're-entrustments' },
  equipment: { ja: '機器', en: 'equipment' },
  provision: { ja: '第三者提供', en: 'provisions to others' },
  matrix: { ja: '責任分界表', en: 'matrices' },
  correction: { ja: '自分が申し出た誤記の訂正', en: 'what one has said oneself to be mistyped' },
  exchangeProfile: { ja: 'ファイル連携の設定', en: 'exchange profiles' },
  finding: { ja: '不足の指摘', en: 'findings' },
  risk: { ja: 'リスクの受容', en: 'accepted risks' },
  rule: { ja: '判定の規則', en: 'rules' },
  document: { ja: '証拠のファイル', en: 'evidence files' },
  evidence: { ja: '証拠の依頼と回答', en: 'what vendors are asked for, and their answers' },
  history: { ja: '履歴', en: 'histories' },
  change: { ja: '変更の配信', en: 'the feed of changes' },
  webhook: { ja: 'Webhookの送り先', en: 'webhooks' },
  journal: { ja: '記録の履歴', en: 'the journal' },
  account: { ja: '利用者', en: 'people' },
  apiClient: { ja: 'API利用プログラム', en: 'programs' },
};

const ACTS = {
  read: ({ ja, en }: Texts): Texts => ({ ja: `${ja}を読む`, en: `Read ${en}` }),
  write: ({ ja, en }: Texts): Texts => ({ ja: `${ja}を登録・変更する`, en: `Record and change ${en}` }),
};

/** What a permission lets a program do, in words; it is let do nothing but read and record. */
export function actWords(permission: Permission): Texts {
  const [thing, act] = permission.split('.') as [Thing, keyof typeof ACTS];
  return ACTS[act](THINGS[thing]);
}

/** The same with its name beside it, by which the API knows it. */
export function permissionWords(permission: Permission): Texts {
  const { ja, en } = actWords(permission);
  return { ja: `${ja}(${permission})`, en: `${en} (${permission})` };
}
