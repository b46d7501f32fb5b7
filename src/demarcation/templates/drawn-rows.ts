import { excusedRows } from '../../guideline/excused-rows';
import { applicableRows, type MatrixConditions, TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type TemplateRow } from '../../guideline/template/template-row';
import { type RowApplicability } from '../../kernel/terms/demarcation-terms';
import { type CustomRow } from '../custom-row';
import { brokenLinks } from '../legal-links';
import { type AddedRow, type TemplateContent } from './template-content';

/** A row with which a new matrix begins. */
export interface DrawnRow {
  readonly key: string;
  readonly applicability: RowApplicability;
  readonly reason: string | null;
  /** The ministry's row, or else the institution's. */
  readonly standard: TemplateRow | null;
  readonly custom: CustomRow | null;
}

/**
 * The rows of a new matrix: those of the ministry's template that the contract's facts ask for, without those that the
 * institution's own template excuses, and behind them the rows that it adds. What the facts excuse keeps their reason.
 */
export function drawnRows(conditions: MatrixConditions, template: TemplateContent | null): DrawnRow[] {
  const excuses = new Map(template?.excuses.map(({ key, reason }) => [key, reason]));
  const standard = [
    ...excusedRows(conditions).map(({ row, reason }) => ({ row, reason: reason.ja })),
    ...applicableRows(conditions).map((row) => ({ row, reason: excuses.get(row.key) ?? null })),
  ].map(({ row, reason }): DrawnRow => {
    const applicability = reason === null ? 'APPLICABLE' : 'NOT_PRESENT';
    return { key: row.key, applicability, reason, standard: row, custom: null };
  });
  const keys = new Set(standard.map(({ key }) => key));
  const present = TEMPLATE_ROWS.filter(({ key }) => keys.has(key));
  const added = linkedTo(present, template?.rows ?? []).map(({ key, ...custom }): DrawnRow => {
    return { key, applicability: 'APPLICABLE', reason: null, standard: null, custom };
  });
  return [...standard, ...added];
}

/** The added rows, without links to rows that are not beside them. */
function linkedTo(standard: readonly TemplateRow[], rows: readonly AddedRow[]): AddedRow[] {
  const broken = new Set(brokenLinks([...standard.map((row) => ({ ...row, legalRowKey: null })), ...rows]));
  return rows.map((row) => (broken.has(row.key) ? { ...row, legalRowKey: null } : row));
}
