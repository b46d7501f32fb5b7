import { suggestedAllocation, TEMPLATE_ROWS } from '../guideline/matrix-template';
import { type SuggestedAllocation, type TemplateGroup, type TemplateRow } from '../guideline/template/template-row';
import { type DeploymentModel } from '../kernel/terms/contract-terms';
import { type CustomRow } from './custom-row';

/** What a row of a matrix is, whoever wrote it: the ministry's template, by its key, or the institution. */
export interface RowDefinition extends Omit<
  TemplateRow,
  'group' | 'isCritical' | 'condition' | 'defaultAllocation' | 'allocationByModel'
> {
  /** null: a row of the institution's own. */
  readonly group: TemplateGroup | null;
}

/** A row as it is stored: `custom` exactly where the key is not one of the template's. */
export interface StoredRowIdentity {
  readonly key: string;
  readonly custom: CustomRow | null;
}

const templateRows = new Map(TEMPLATE_ROWS.map((row) => [row.key, row]));
const places = new Map(TEMPLATE_ROWS.map((row, place) => [row.key, place]));

/**
 * What a row is. A custom row is the contract's business and can be given to anybody: what stays with the institution
 * (1.3.1) and what a system's contracts share is said by the template alone.
 */
export function definitionOf({ key, custom }: StoredRowIdentity): RowDefinition {
  if (custom === null) return templateRow(key);
  const { titleJa, titleEn, layer, phase, table41Category, legalRowKey, clause } = custom;
  return {
    key,
    group: null,
    layer,
    phase,
    title: { ja: titleJa, en: titleEn ?? titleJa },
    clauses: clause === null ? [] : [clause],
    table41Category,
    nonDelegable: false,
    belongsTo: 'CONTRACT',
    legalRowKey,
  };
}

/** The template's row under a key. */
export function templateRow(key: string): TemplateRow {
  const row = templateRows.get(key);
  if (row === undefined) throw new RangeError(`no template row ${key}`);
  return row;
}

/** Is there such a row in the template? */
export function isTemplateKey(key: string): boolean {
  return templateRows.has(key);
}

/** Whether the institution stays accountable for the row, whoever performs (1.3.1): never where the row is its own. */
export function isNonDelegable(key: string): boolean {
  return templateRows.get(key)?.nonDelegable ?? false;
}

/** Whom the template suggests for a row: nobody where the row is the institution's own. */
export function suggestionsFor(key: string, model: DeploymentModel | null): readonly SuggestedAllocation[] {
  const row = templateRows.get(key);
  return row === undefined ? [] : suggestedAllocation(row, model);
}

/** Where a row stands: in the template's order, and behind it the custom rows in the order of their keys. */
export function placeOf(key: string): number {
  return places.get(key) ?? TEMPLATE_ROWS.length + Number(key.slice(-2));
}
