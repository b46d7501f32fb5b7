import { type Language } from '../../../http/language';
import { type Texts } from '../../../kernel/texts';
import { type FileImportView, type FileRefusalView, type FileRowView } from './dto/file-import.dto';
import { MOST_TOLD, type Taken } from './file-imports';
import { type RowOutcome } from './row-outcome';

/** What became of a row, in no language yet. */
export type ToldRow = Omit<FileRowView, 'refusals'> & {
  readonly refusals: readonly (Omit<FileRefusalView, 'detail'> & { readonly detail: Texts })[];
};

/** What became of a file, in words. */
export function importView(taken: Taken, language: Language): FileImportView {
  const { isDone, counts, parts } = taken;
  return {
    profileId: parts[0]?.profile.id ?? '',
    isDone,
    created: counts.CREATE,
    updated: counts.UPDATE,
    unchanged: counts.UNCHANGED,
    refused: counts.REFUSED,
    rows: toldRows(taken).map((row) => inWords(row, language)),
  };
}

/** The first rows that are not unchanged, profile by profile. */
export function toldRows({ parts, isDone }: Taken): ToldRow[] {
  const rows = parts.flatMap(({ profile, told }) => told.map((outcome) => toldRow(profile.id, outcome, isDone)));
  return rows.slice(0, MOST_TOLD);
}

/** The id of a record that is not there yet is none. */
function toldRow(profileId: string, { row, key, outcome, id, cells, refusals }: RowOutcome, isDone: boolean): ToldRow {
  return {
    profileId,
    row: row.row,
    key,
    outcome,
    id: outcome === 'CREATE' && !isDone ? null : id,
    cells: cells.map(({ column: { field, heading }, change, before, after }) => ({
      field,
      heading,
      change,
      before,
      after,
    })),
    refusals: refusals.map(({ column, fault: { code, detail, pointer } }) => ({
      field: column?.field ?? (pointer.replace(/^\/(record\/)?/, '') || null),
      heading: column?.heading ?? null,
      code,
      detail,
    })),
  };
}

export function inWords({ refusals, ...row }: ToldRow, language: Language): FileRowView {
  return { ...row, refusals: refusals.map(({ detail, ...one }) => ({ ...one, detail: detail[language] })) };
}

/** Why a row is refused, in one cell. */
export function reasonOf({ refusals }: RowOutcome, language: Language): string {
  return refusals
    .map(({ column, fault: { detail, pointer } }) => {
      const name = column?.heading ?? column?.field ?? pointer.replace(/^\/(record\/)?/, '');
      return name === '' ? detail[language] : `${name}: ${detail[language]}`;
    })
    .join(' / ');
}
