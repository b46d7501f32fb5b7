import { TEMPLATE_ROWS } from '../guideline/matrix-template';
import { type TemplateRow } from '../guideline/template/template-row';

const byKey = new Map(TEMPLATE_ROWS.map((row) => [row.key, row]));
const places = new Map(TEMPLATE_ROWS.map((row, place) => [row.key, place]));

/** The template's row under a key; every stored key is one of the template's. */
export function templateRow(key: string): TemplateRow {
  const row = byKey.get(key);
  if (row === undefined) throw new RangeError(`no template row ${key}`);
  return row;
}

/** Where a row stands in the template. */
export function placeOf(key: string): number {
  return places.get(key) ?? TEMPLATE_ROWS.length;
}
