import { type Language } from '../../../http/language';
import { type FileImportView, type FileRowView } from './dto/file-import.dto';
import { type Taken } from './file-imports';
import { type RowOutcome } from './row-outcome';

/** What became of a file, in words. */
export function importView({ profile, isDone, counts, told }: Taken, language: Language): FileImportView {
  return {
    profileId: profile.id,
    isDone,
    created: counts.CREATE,
    updated: counts.UPDATE,
    unchanged: counts.UNCHANGED,
    refused: counts.REFUSED,
    rows: told.map((outcome) => rowView(outcome, isDone, language)),
  };
}

/** The id of a record that is not there yet is none. */
function rowView(
  { row, key, outcome, id, cells, refusals }: RowOutcome,
  isDone: boolean,
  language: Language,
): FileRowView {
  return {
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
      detail: detail[language],
    })),
  };
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
