import { type Permission } from '../../kernel/terms/access-terms';
import { type Texts } from '../../kernel/texts';

const THINGS: Readonly<Record<string, Texts>> = {
  institution: { ja: '医療機関', en: 'institutions' },
  vendor: { ja: '事業者', en: 'vendors' },
  vendorFacts: { ja: '事業者自身が述べたこと', en: 'what vendors say of themselves' },
  certification: { ja: '認証', en: 'certificates' },
  evaluation: { ja: '評価・確認記録', en: 'evaluations and attestations' },
  system: { ja: 'システム', en: 'systems' },
  contract: { ja: '契約', en: 'contracts' },
  subcontract: { ja: '再委託', en: 're-entrustments' },
  equipment: { ja: '機器', en: 'equipment' },
  provision: { ja: '外部への提供', en: 'provisions to others' },
  matrix: { ja: '責任分界表', en: 'matrices' },
  finding: { ja: '不足の指摘', en: 'findings' },
  risk: { ja: 'リスクの受容', en: 'accepted risks' },
  rule: { ja: '判定の規則', en: 'rules' },
  document: { ja: '証拠のファイル', en: 'evidence files' },
  history: { ja: '履歴', en: 'histories' },
};

const ACTS: Readonly<Record<string, (thing: Texts) => Texts>> = {
  read: ({ ja, en }) => ({ ja: `${ja}を読む`, en: `Read ${en}` }),
  write: ({ ja, en }) => ({ ja: `${ja}を登録・変更する`, en: `Record and change ${en}` }),
};

/** What a permission lets a program do, in words; its name stands beside it, by which the API knows it. */
export function permissionWords(permission: Permission): Texts {
  const [thing = '', act = ''] = permission.split('.');
  const [known, told] = [THINGS[thing], ACTS[act]];
  if (known === undefined || told === undefined) return { ja: permission, en: permission };
  const { ja, en } = told(known);
  return { ja: `${ja}(${permission})`, en: `${en} (${permission})` };
}
