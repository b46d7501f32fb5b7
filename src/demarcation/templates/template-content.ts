import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type Fault } from '../../kernel/problem';
import { type Parsed } from '../../kernel/parsed';
import { fault } from '../../kernel/problems';
import { type CustomRow, parseCustomKey } from '../custom-row';
import { brokenLinks } from '../legal-links';
import { isNonDelegable, isTemplateKey } from '../row-definition';

/** A row that a template adds, under a key from CU-01 to CU-49. */
export interface AddedRow extends CustomRow {
  readonly key: string;
}

/** A row of the ministry's template that does not apply, and why. */
export interface Excuse {
  readonly key: string;
  readonly reason: string;
}

/** What an edition of an institution's template changes in the ministry's. */
export interface TemplateContent {
  readonly rows: readonly AddedRow[];
  readonly excuses: readonly Excuse[];
}

/** CU-01 … CU-49: from CU-50 on stand the rows that single matrices add, so that the two never meet. */
export function parseAddedKey(text: string): Parsed<string> {
  const parsed = parseCustomKey(text);
  return parsed.ok && parsed.value < 'CU-50'
    ? parsed
    : { ok: false, code: 'KEY', hint: { ja: 'CU-01〜CU-49 で指定してください', en: 'Must be CU-01 to CU-49' } };
}

/** What is wrong with the rows that a template adds; pointers lead to `/rows/<index>/…`. */
export function rowFaults(rows: readonly AddedRow[]): Fault[] {
  const standard = TEMPLATE_ROWS.map(({ key, layer }) => ({ key, layer, legalRowKey: null }));
  const broken = new Set(brokenLinks([...standard, ...rows]));
  return rows.flatMap(({ key }, i): Fault[] => {
    if (isRepeated(rows, i)) return [fault(`/rows/${i}/key`, 'TWICE', TWICE)];
    return broken.has(key) ? [fault(`/rows/${i}/legalRowKey`, 'NO_LEGAL_ROW', NO_LEGAL_ROW)] : [];
  });
}

/** What is wrong with the excuses: what stays with the institution whoever performs (1.3.1) always applies. */
export function excuseFaults(excuses: readonly Excuse[]): Fault[] {
  return excuses.flatMap(({ key }, i): Fault[] => {
    const at = `/excuses/${i}/key`;
    if (!isTemplateKey(key)) return [fault(at, 'NOT_FOUND', NO_ROW)];
    if (isRepeated(excuses, i)) return [fault(at, 'TWICE', TWICE)];
    return isNonDelegable(key) ? [fault(at, 'NON_DELEGABLE', NON_DELEGABLE)] : [];
  });
}

function isRepeated(items: readonly { readonly key: string }[], i: number): boolean {
  return items.findIndex(({ key }) => key === items[i]?.key) < i;
}

const TWICE = { ja: '同じものが二度現れます', en: 'The same entry appears twice' };
const NO_LEGAL_ROW = {
  ja: '運用の行から、標準のひな形かこのひな形の法律上の責任の行を指定してください',
  en: 'Must lead from an operational row to a legal row of the ministry’s template or of this one',
};
const NO_ROW = { ja: '標準のひな形にこの行はありません', en: 'The ministry’s template has no such row' };
const NON_DELEGABLE = {
  ja: '医療機関に残る責任です。ひな形で対象外にすることはできません',
  en: 'This stays with the institution: a template cannot excuse it',
};
