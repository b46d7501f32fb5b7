import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { type Texts } from '../kernel/texts';

/** The institution's own columns, with which every matrix begins: 経営層, 企画管理者, システム運用担当者. */
export const OWN_COLUMNS: readonly { readonly role: InstitutionRole; readonly label: Texts }[] = [
  { role: 'EXECUTIVE', label: { ja: '医療機関(経営層)', en: 'Institution (executive)' } },
  { role: 'PLANNING_MANAGER', label: { ja: '医療機関(企画管理者)', en: 'Institution (planning manager)' } },
  { role: 'SYSTEM_OPERATOR', label: { ja: '医療機関(システム運用担当者)', en: 'Institution (system operator)' } },
];

const LABELS: ReadonlyMap<string, Texts> = new Map(OWN_COLUMNS.map(({ label }) => [label.ja, label]));

/** A column as it is headed in either language: kept in Japanese where nobody has called it otherwise; a name stays what it is. */
export function columnHeading(label: string): Texts {
  return LABELS.get(label) ?? { ja: label, en: label };
}
