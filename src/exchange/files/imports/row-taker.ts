import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ExternalKey } from '../../../database/external-keys';
import { type Version } from '../../../database/json-view';
import { type Written } from '../../../http/bulk/bulk-line-writer';
import { BulkUpserts } from '../../../http/bulk/bulk-upserts';
import { fieldsOf } from '../../../http/fields/field';
import { Problem } from '../../../kernel/problem';
import { type PresentCells, PresentCellsReader } from '../cells/present-cells';
import { LIST_SIGN } from '../cells/written-cell';
import { RecordKeys } from '../masters/record-keys';
import { RecordNumbers } from '../masters/record-numbers';
import { type Profile } from '../profiles/exchange-profiles';
import { type TableRow } from '../table/table-row';
import { readRow, type SaidCell, type SaidRow } from './read-row';
import { type RowOutcome } from './row-outcome';
import { type Line, type OnRecord, type Taking } from './taking';
import { doneBy, plain, refusalsOf, refused, twice } from './what-became';

/** A record that a row is about. */
interface FoundRecord {
  readonly code: string;
  readonly id: string | null;
  /** Whether it was found by a number of its own, and has no key of the system yet. */
  readonly isJoined: boolean;
}

/**
 * Takes rows of a file as the lines of a bulk request: by the same classes, checks and registers, with the same permissions and
 * field owners. A cell that says what is on record is not sent. A row whose key is new, and whose number a record bears, is about
 * that record; what another has recorded of it stays.
 */
@Injectable()
export class RowTaker {
  constructor(
    private readonly bulk: BulkUpserts,
    private readonly keys: RecordKeys,
    private readonly numbers: RecordNumbers,
    private readonly present: PresentCellsReader,
  ) {}

  /** What became of each row that is not empty, within a transaction that is open. */
  async take(manager: EntityManager, taking: Taking, rows: readonly TableRow[]): Promise<RowOutcome[]> {
    const { profile, kind, columns } = taking;
    const said = rows.flatMap((row) => readRow(row, columns, profile, kind.fields) ?? []);
    const asked = said.filter(({ refusals }) => refusals.length === 0);
    const found = await this.recordsOf(taking, asked);
    const was = await this.onRecord(
      taking,
      found.flatMap(({ id }) => id ?? []),
    );
    const outcomes = new Map<SaidRow, RowOutcome>();
    const lines: Line[] = [];
    for (const [i, one] of asked.entries()) {
      const { code, id, isJoined } = found[i] ?? NOBODYS;
      const first = taking.seen.get(code);
      taking.seen.set(code, first ?? one.row.row);
      if (first !== undefined) outcomes.set(one, refused(one, [twice(taking, first)]));
      else {
        const sent = one.cells.filter((cell) => isNews(cell, id, was.cells));
        const joining = isJoined && id !== null ? keysOf(was.versions.get(id)) : null;
        if (id !== null && sent.length === 0 && !isJoined)
          outcomes.set(one, { ...plain(one), outcome: 'UNCHANGED', id });
        else lines.push({ said: one, known: id, sent, joining, others: [] });
      }
    }
    const written = await this.written(manager, taking, lines);
    const is = await this.onRecord(
      taking,
      written.flatMap(({ became }) => (became instanceof Problem ? [] : became.id)),
    );
    for (const { line, became } of written) {
      const told =
        became instanceof Problem
          ? refused(line.said, refusalsOf(became, taking))
          : doneBy(line, became, taking, was, is);
      outcomes.set(line.said, told);
    }
    return said.map((one) => outcomes.get(one) ?? refused(one, one.refusals));
  }

  /** By the key; where no record has it, by the number that the row says of it. */
  private async recordsOf({ profile, kind }: Taking, asked: readonly SaidRow[]): Promise<FoundRecord[]> {
    const byKey = await this.keys.find(
      kind.bulk.knownAs,
      profile.system,
      asked.map(({ key }) => key ?? ''),
    );
    const field = this.numbers.fieldOf(profile.resource);
    const numbers = asked.map(({ cells }, i) => {
      const value = byKey[i]?.id === null ? cells.find((cell) => cell.field.name === field)?.value : null;
      return typeof value === 'string' ? value : null;
    });
    const byNumber = await this.numbers.find(kind, profile, numbers);
    // The second of two rows with one number is refused, as it would be if the record were new.
    const joined = new Set<string>();
    return byKey.map(({ code, id }, i) => {
      const other = byNumber[i] ?? null;
      if (id !== null || other === null || joined.has(other)) return { code, id, isJoined: false };
      joined.add(other);
      return { code, id: other, isJoined: true };
    });
  }

  private async onRecord({ kind, profile }: Taking, ids: readonly string[]): Promise<OnRecord> {
    const versions = await kind.bulk.reader.many(ids);
    return { versions, cells: await this.present.of(versions, kind, profile) };
  }

  /** What is refused because another has recorded it is left out, and the rest of the row is taken. */
  private async written(
    manager: EntityManager,
    taking: Taking,
    lines: readonly Line[],
  ): Promise<{ readonly line: Line; readonly became: Written | Problem }[]> {
    const write = (some: readonly Line[]) =>
      this.bulk.written(
        manager,
        taking.kind.bulk,
        some.map((line) => lineOf(line, taking)),
        (i) => some[i]?.known ?? null,
      );
    const first = await write(lines);
    const done = lines.map((line, i) => ({ line: withoutOthers(line, first[i], taking), became: first[i] }));
    const anew = done.flatMap(({ line }, i) => (line === lines[i] ? [] : line));
    const second = await write(anew);
    return done.map(({ line, became }) => {
      const again = anew.indexOf(line);
      const outcome = again === -1 ? became : second[again];
      if (outcome === undefined) throw new Error('a line without an outcome');
      return { line, became: outcome };
    });
  }
}

const NOBODYS: FoundRecord = { code: '', id: null, isJoined: false };

function keysOf(version: Version | undefined): readonly ExternalKey[] {
  if (version === undefined) return [];
  return (JSON.parse(version.text) as { readonly externalIds?: readonly ExternalKey[] }).externalIds ?? [];
}

/** The line without the cells that are refused because another has recorded what they would change; else the line itself. */
function withoutOthers(line: Line, became: Written | Problem | undefined, taking: Taking): Line {
  if (!(became instanceof Problem) || became.code !== 'RECORDED_BY_ANOTHER') return line;
  const theirs = new Set(refusalsOf(became, taking).map(({ column }) => column));
  const isTheirs = ({ column }: SaidCell) => theirs.has(column);
  const others = line.sent.filter(isTheirs);
  return others.length === 0 ? line : { ...line, others, sent: line.sent.filter((cell) => !isTheirs(cell)) };
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

function lineOf({ said, known, sent, joining }: Line, { profile, kind }: Taking): Buffer {
  const isOfInstitution = fieldsOf(kind.bulk.create.prototype as object).has('institutionId');
  const its = known === null && isOfInstitution ? { institutionId: profile.institutionId } : {};
  const record = Object.fromEntries(sent.map((cell) => [cell.field.name, valueOf(cell, profile)]));
  const named = 'institutionKey' in record ? {} : its;
  const key = { system: profile.system, key: said.key };
  const keys = joining === null ? {} : { externalIds: [...joining, key] };
  return Buffer.from(JSON.stringify({ externalId: key, record: { ...named, ...record, ...keys } }));
}

function valueOf({ column, field, value }: SaidCell, profile: Profile): unknown {
  const system = column.system ?? profile.system;
  if (value === null) return null;
  if (field.cell === 'KEY') return { system, key: value };
  return field.cell === 'KEYS' && Array.isArray(value) ? value.map((key) => ({ system, key })) : value;
}
