import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type OwnedFields } from '../../../database/field-owners';
import { type Written } from '../../../http/bulk/bulk-line-writer';
import { BulkUpserts } from '../../../http/bulk/bulk-upserts';
import { fieldsOf } from '../../../http/fields/field';
import { Problem } from '../../../kernel/problem';
import { fault } from '../../../kernel/problems';
import { type PresentCells, PresentCellsReader } from '../cells/present-cells';
import { LIST_SIGN } from '../cells/written-cell';
import { OWN_KEY } from '../masters/master-fields';
import { type MasterKind } from '../masters/master-kinds';
import { RecordKeys } from '../masters/record-keys';
import { type Profile } from '../profiles/exchange-profiles';
import { type FoundColumn } from '../table/found-columns';
import { type TableRow } from '../table/table-row';
import { readRow, type SaidCell, type SaidRow } from './read-row';
import { type CellChange, type Refusal, type RowOutcome } from './row-outcome';

/** A file that is being taken in. */
export interface Taking {
  readonly profile: Profile;
  readonly kind: MasterKind;
  readonly columns: readonly FoundColumn[];
  /** What the profile's system may change of a record that is there. */
  readonly owned: OwnedFields;
  /** In which row each key stands, by its code. */
  readonly seen: Map<string, number>;
}

interface Line {
  readonly said: SaidRow;
  readonly known: string | null;
  readonly sent: readonly SaidCell[];
}

/**
 * Takes rows of a file as the lines of a bulk request: by the same classes, checks and registers, with the same permissions and
 * field owners. A cell that says what is on record is not sent.
 */
@Injectable()
export class RowTaker {
  constructor(
    private readonly bulk: BulkUpserts,
    private readonly keys: RecordKeys,
    private readonly present: PresentCellsReader,
  ) {}

  /** What became of each row that is not empty, within a transaction that is open. */
  async take(manager: EntityManager, taking: Taking, rows: readonly TableRow[]): Promise<RowOutcome[]> {
    const { profile, kind, columns } = taking;
    const said = rows.flatMap((row) => readRow(row, columns, profile, kind.fields) ?? []);
    const asked = said.filter(({ refusals }) => refusals.length === 0);
    const found = await this.keys.find(
      kind.bulk.knownAs,
      profile.system,
      asked.map(({ key }) => key ?? ''),
    );
    const before = await kind.bulk.reader.many(found.flatMap(({ id }) => id ?? []));
    const was = await this.present.of(before, kind, profile);
    const outcomes = new Map<SaidRow, RowOutcome>();
    const lines: Line[] = [];
    for (const [i, one] of asked.entries()) {
      const { code, id } = found[i] ?? { code: '', id: null };
      const first = taking.seen.get(code);
      taking.seen.set(code, first ?? one.row.row);
      if (first !== undefined) outcomes.set(one, refused(one, [twice(taking, first)]));
      else {
        const sent = one.cells.filter((cell) => isNews(cell, id, was));
        if (id !== null && sent.length === 0) outcomes.set(one, { ...plain(one), outcome: 'UNCHANGED', id });
        else lines.push({ said: one, known: id, sent });
      }
    }
    const written = await this.bulk.written(
      manager,
      kind.bulk,
      lines.map((line) => lineOf(line, taking)),
      (i) => lines[i]?.known ?? null,
    );
    const after = await kind.bulk.reader.many(written.flatMap((one) => (one instanceof Problem ? [] : one.id)));
    const is = await this.present.of(after, kind, profile);
    for (const [i, line] of lines.entries()) {
      const one = written[i];
      if (one === undefined) throw new Error('a line without an outcome');
      const told =
        one instanceof Problem
          ? refused(line.said, refusalsOf(one, taking))
          : doneBy(line, one, taking, { was, is, isMoved: before.get(one.id)?.version !== after.get(one.id)?.version });
      outcomes.set(line.said, told);
    }
    return said.map((one) => outcomes.get(one) ?? refused(one, one.refusals));
  }
}

function isNews({ column, field, text, value }: SaidCell, id: string | null, was: PresentCells): boolean {
  if (value === null && column.whenEmpty === 'LEAVE') return false;
  if (id === null) return value !== null;
  const said = field.cell === 'KEYS' && Array.isArray(value) ? [...value].sort().join(LIST_SIGN) : text;
  return !was.of(id, column).some((present) => sameText(present, said));
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, '\n').trim() === other;
}

function lineOf({ said, known, sent }: Line, { profile, kind }: Taking): Buffer {
  const isOfInstitution = fieldsOf(kind.bulk.create.prototype as object).has('institutionId');
  const its = known === null && isOfInstitution ? { institutionId: profile.institutionId } : {};
  const record = Object.fromEntries(sent.map((cell) => [cell.field.name, valueOf(cell, profile)]));
  const named = 'institutionKey' in record ? {} : its;
  return Buffer.from(
    JSON.stringify({ externalId: { system: profile.system, key: said.key }, record: { ...named, ...record } }),
  );
}

function valueOf({ column, field, value }: SaidCell, profile: Profile): unknown {
  const system = column.system ?? profile.system;
  if (value === null) return null;
  if (field.cell === 'KEY') return { system, key: value };
  return field.cell === 'KEYS' && Array.isArray(value) ? value.map((key) => ({ system, key })) : value;
}

function plain({ row, key }: SaidRow): Pick<RowOutcome, 'row' | 'key' | 'cells' | 'refusals'> {
  return { row, key, cells: [], refusals: [] };
}

function refused(said: SaidRow, refusals: readonly Refusal[]): RowOutcome {
  return { ...plain(said), outcome: 'REFUSED', id: null, refusals };
}

function doneBy(
  { said, sent }: Line,
  { id, isNew }: Written,
  { owned }: Taking,
  { was, is, isMoved }: { readonly was: PresentCells; readonly is: PresentCells; readonly isMoved: boolean },
): RowOutcome {
  const cells = sent.flatMap(({ column, field, text }): CellChange[] => {
    const [before, after] = [was.of(id, column)[0] ?? '', is.of(id, column)[0] ?? ''];
    if (before !== after) return [{ column, change: 'CHANGED', before: isNew ? '' : before, after }];
    const isOurs = isNew || owned === null || owned.has(field.names?.field ?? field.name);
    return isOurs ? [] : [{ column, change: 'PASSED_OVER', before, after: text }];
  });
  const isChanged = isMoved || cells.some(({ change }) => change === 'CHANGED');
  return { ...plain(said), outcome: isNew ? 'CREATE' : isChanged ? 'UPDATE' : 'UNCHANGED', id, cells };
}

/** What is refused of the line, by the columns that say it. */
function refusalsOf({ faults, texts, code }: Problem, { columns, kind }: Taking): Refusal[] {
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

function twice({ columns }: Taking, first: number): Refusal {
  const column = columns.find((one) => one.column.field === OWN_KEY)?.column ?? null;
  return {
    column,
    fault: fault(`/${OWN_KEY}`, 'TWICE', {
      ja: `同じキーが${first}行目にもあります`,
      en: `Row ${first} has the same key`,
    }),
  };
}
