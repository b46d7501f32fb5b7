import { type Texts } from '../kernel/texts';
import { applicableRows, type MatrixConditions, TEMPLATE_ROWS } from './matrix-template';
import { DUTY_ROWS } from './table-1-1';
import { type TemplateCondition, type TemplateRow } from './template/template-row';

/** A row that the contract does not need, kept in its matrix with the reason. */
export interface ExcusedRow {
  readonly row: TemplateRow;
  readonly reason: Texts;
}

const DUTIES = new Set(Object.values(DUTY_ROWS));

/** Why a row is not needed, in the words of the registered fact. */
export const EXCUSES: Readonly<Record<Exclude<TemplateCondition, 'ALWAYS'>, Texts>> = {
  PERSONAL_DATA: { ja: '個人データを取り扱わない契約のため', en: 'the contract handles no personal data' },
  CLOUD_EXCEPTION: { ja: 'クラウド例外によらない契約のため', en: 'the cloud exception is not claimed' },
  REENTRUSTMENT: { ja: '再委託が無いため', en: 'there is no re-entrustment' },
  OVERSEAS_REENTRUSTMENT: { ja: '海外への再委託が無いため', en: 'there is no re-entrustment overseas' },
  MAINTENANCE: { ja: '保守作業を含まない契約のため', en: 'the contract covers no maintenance' },
  REMOTE_MAINTENANCE: { ja: 'リモート保守を行わないため', en: 'there is no remote maintenance' },
  ON_PREMISES_OR_COLOCATION: {
    ja: '院内・預託先に機器を置かないため',
    en: 'no equipment stands in house or in another’s room',
  },
  ON_PREMISES: { ja: '院内にサーバーを置かないため', en: 'no server stands in house' },
  EXTERNAL_CONNECTION: { ja: '外部接続が無いため', en: 'there is no external connection' },
  SIGNATURE_USED: {
    ja: '電子署名・タイムスタンプを利用しないため',
    en: 'no electronic signatures or timestamps are used',
  },
  EQUIPMENT: { ja: '対象となる機器が無いため', en: 'there is no equipment' },
  CLOUD: { ja: 'クラウドサービスを利用しないため', en: 'no cloud service is used' },
  SEVERAL_VENDORS: { ja: '他の事業者が関与しないため', en: 'no other vendor is involved' },
  THIRD_PARTY_PROVISION: { ja: '第三者提供を行わないため', en: 'nothing is provided to third parties' },
};

const EXCUSED: ReadonlyMap<string, Texts> = new Map(Object.values(EXCUSES).map((excuse) => [excuse.ja, excuse]));

/** Why a row does not apply, in both languages where a registered fact says so: it is kept in Japanese. What somebody wrote stays. */
export function excuseIn(reason: string): Texts {
  return EXCUSED.get(reason) ?? { ja: reason, en: reason };
}

/**
 * Rows without which a category of table 4-1 (4①) or a duty of table 1-1 (1.2) would be passed over in silence: they stay in the matrix as not
 * present, with the reason, so that nobody need wonder whether they were forgotten.
 */
export function excusedRows(conditions: MatrixConditions): ExcusedRow[] {
  const needed = new Set(applicableRows(conditions));
  const covered = new Set([...needed].map(({ table41Category }) => table41Category));
  return TEMPLATE_ROWS.flatMap((row) => {
    const { condition, table41Category } = row;
    if (condition === 'ALWAYS' || needed.has(row)) return [];
    const isCategoryAtStake = table41Category !== null && !covered.has(table41Category);
    if (!isCategoryAtStake && !DUTIES.has(row.key)) return [];
    return [{ row, reason: EXCUSES[condition] }];
  });
}
