import { type Parsed } from '../kernel/parsed';
import { type DemarcationLayer, type OperationPhase, type Table41Category } from '../kernel/terms/demarcation-terms';

/** What a row of an institution's own is; the rows of the ministry's template stand in the guideline. */
export interface CustomRow {
  readonly titleJa: string;
  /** null: readers of English see the Japanese title. */
  readonly titleEn: string | null;
  readonly layer: DemarcationLayer;
  readonly phase: OperationPhase;
  readonly table41Category: Table41Category | null;
  /** OPERATIONAL only: the row of the same matrix that says who is bound by law. */
  readonly legalRowKey: string | null;
  /** What the row follows from, as the institution refers to it. */
  readonly clause: string | null;
}

/** The columns in which a custom row stands, wherever it does. */
export const CUSTOM_ROW_FIELDS = [
  'titleJa',
  'titleEn',
  'layer',
  'phase',
  'table41Category',
  'legalRowKey',
  'clause',
] as const satisfies readonly (keyof CustomRow)[];

/** Custom rows stand under CU-01 … CU-99, in no way else. */
export function isCustomKey(key: string): boolean {
  return key.startsWith('CU-');
}

/** CU-01 … CU-99, also as typed with full-width signs or small letters. */
export function parseCustomKey(text: string): Parsed<string> {
  const value = text.normalize('NFKC').trim().toUpperCase();
  return /^CU-(0[1-9]|[1-9][0-9])$/.test(value)
    ? { ok: true, value }
    : { ok: false, code: 'KEY', hint: { ja: 'CU-01〜CU-99 で指定してください', en: 'Must be CU-01 to CU-99' } };
}

/** A custom row as JSON by PostgreSQL, from the columns of a table's alias. */
export function customRowJson(alias: string): string {
  const fields = {
    titleJa: 'title_ja',
    titleEn: 'title_en',
    layer: 'layer',
    phase: 'phase',
    table41Category: 'table41_category',
    legalRowKey: 'legal_row_key',
    clause: 'clause',
  } satisfies Record<(typeof CUSTOM_ROW_FIELDS)[number], string>;
  const parts = Object.entries(fields).map(([name, column]) => `'${name}', ${alias}.${column}`);
  return `case when ${alias}.title_ja is not null then json_build_object(${parts.join(', ')}) end`;
}
