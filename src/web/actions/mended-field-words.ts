import { type Texts } from '../../kernel/texts';
import { fieldWords } from '../history/field-words';

/** Lists under a record that take an entry, by the names of the API. */
const LISTS: Readonly<Record<string, Texts>> = {
  agreements: { ja: '合意の記録', en: 'Agreements' },
  attestations: { ja: '確認記録', en: 'Attestations' },
  'certification-coverages': { ja: '認証が及ぶ範囲', en: 'What certificates cover' },
  certifications: { ja: '認証', en: 'Certificates' },
  clauses: { ja: '契約条項の確認', en: 'Clauses' },
  conditions: { ja: '承認の条件', en: 'Conditions' },
  contacts: { ja: '緊急連絡先', en: 'Contacts' },
  contracts: { ja: '契約', en: 'Contracts' },
  coverage: { ja: '契約間の分担', en: 'Coverage across contracts' },
  departments: { ja: '部門', en: 'Departments' },
  dependencies: { ja: '利用するほかのサービス', en: 'Dependencies' },
  'disclosure-documents': { ja: '開示書', en: 'Disclosure documents' },
  documents: { ja: '契約書類', en: 'Papers' },
  'effectiveness-evidence': { ja: '有効性の証拠', en: 'Evidence of effectiveness' },
  'executive-approvals': { ja: '経営層の承認', en: 'Executive approvals' },
  manuals: { ja: '手順書', en: 'Manuals' },
  matrix: { ja: '責任分界表', en: 'Demarcation matrix' },
  'overseas-checks': { ja: '外国の確認', en: 'Checks abroad' },
  'role-assignments': { ja: '役割の任命', en: 'Role assignments' },
  roles: { ja: '所有・設置・保守の責任者', en: 'Roles' },
  rows: { ja: '責任分界表の行', en: 'Rows' },
  steps: { ja: '承認・開始の手続き', en: 'Steps' },
  successions: { ja: '合併・承継', en: 'Successions' },
  suspensions: { ja: '停止・取消し', en: 'Suspensions' },
  'vendor-evaluations': { ja: '事業者の評価', en: 'Evaluations' },
  verifications: { ja: '登録簿との照合', en: 'Verifications' },
};

/** What the field or list is called in which something is mended. */
export function mendedFieldWords(field: string): Texts {
  return LISTS[field] ?? fieldWords(field);
}
