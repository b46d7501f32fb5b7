import { type Written } from '../../../http/bulk/bulk-line-writer';
import { type Problem } from '../../../kernel/problem';
import { fault } from '../../../kernel/problems';
import { OWN_KEY } from '../masters/master-fields';
import { type SaidRow } from './read-row';
import { type CellChange, type Refusal, type RowOutcome } from './row-outcome';
import { type Line, type OnRecord, type Taking } from './taking';

/** A row of which nothing is told yet. */
export function plain({ row, key }: SaidRow): Pick<RowOutcome, 'row' | 'key' | 'cells' | 'refusals'> {
  return { row, key, cells: [], refusals: [] };
}

/** A row that is not taken, and why. */
export function refused(said: SaidRow, refusals: readonly Refusal[]): RowOutcome {
  return { ...plain(said), outcome: 'REFUSED', id: null, refusals };
}

/** A row that was written. */
export function doneBy(
  { said, sent, joining, others }: Line,
  { id, isNew }: Written,
  { owned, columns }: Taking,
  was: OnRecord,
  is: OnRecord,
): RowOutcome {
  const told = sent.flatMap(({ column, field, text }): CellChange[] => {
    const [before, after] = [was.cells.of(id, column)[0] ?? '', is.cells.of(id, column)[0] ?? ''];
    if (before !== after) return [{ column, change: 'CHANGED', before: isNew ? '' : before, after }];
    const isOurs = isNew || owned === null || owned.has(field.names?.field ?? field.name);
    return isOurs ? [] : [{ column, change: 'PASSED_OVER', before, after: text }];
  });
  const passed = others.map(({ column, text }): CellChange => {
    return { column, change: 'RECORDED_BY_ANOTHER', before: was.cells.of(id, column)[0] ?? '', after: text };
  });
  const joined = columns.flatMap(({ column }): CellChange[] =>
    joining !== null && column.field === OWN_KEY
      ? [{ column, change: 'CHANGED', before: '', after: said.key ?? '' }]
      : [],
  );
  const cells = [...joined, ...told, ...passed];
  const isMoved = was.versions.get(id)?.version !== is.versions.get(id)?.version;
  const isChanged = isMoved || cells.some(({ change }) => change === 'CHANGED');
  return { ...plain(said), outcome: isNew ? 'CREATE' : isChanged ? 'UPDATE' : 'UNCHANGED', id, cells };
}

/** What is refused of the line, by the columns that say it. */
export function refusalsOf({ faults, texts, code }: Problem, { columns, kind }: Taking): Refusal[] {
  if (faults.length === 0) return [{ column: null, fault: fault('', code, texts) }];
  return faults.map((one) => {
    const name = /^\/(?:record\/)?([^/]+)/.exec(one.pointer)?.[1] ?? '';
    const isOwn = name === 'externalId';
    const its = columns.find(({ column }) => {
      const field = kind.fields.get(column.field);
      return isOwn ? column.field === OWN_KEY : column.field === name || field?.names?.field === name;
    });
    return { column: its?.column ?? null, fault: one };
  });
}

/** Why the second of two rows with one key is refused. */
export function twice({ columns }: Taking, first: number): Refusal {
  const column = columns.find((one) => one.column.field === OWN_KEY)?.column ?? null;
  return {
    column,
    fault: fault(`/${OWN_KEY}`, 'TWICE', {
      ja: `同じキーが${first}行目にもあります`,
      en: `Row ${first} has the same key`,
    }),
  };
}
