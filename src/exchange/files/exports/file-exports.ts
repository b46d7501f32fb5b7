import { Injectable } from '@nestjs/common';
import { forbidden } from '../../../access/access.guard';
import { Admissions } from '../../../access/admissions';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { type Version } from '../../../database/json-view';
import { type Fault } from '../../../kernel/problem';
import { fault, invalid } from '../../../kernel/problems';
import { PresentCellsReader } from '../cells/present-cells';
import { type MasterKind, MasterKinds } from '../masters/master-kinds';
import { RecordKeys } from '../masters/record-keys';
import { headingOf } from '../profiles/profile-faults';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { type ProfileColumn } from '../profiles/profile-layout';
import { TABLE_LIMITS } from '../table/table-row';
import { type RowWriter } from '../table/row-writer';
import { fitting, writtenTable } from '../table/written-table';
import { cellFits, type Unfit } from './fitting-cells';

const RECORDS_AT_ONCE = 200;

/** A file of all records of the profile's kind that the institution and the system have in common. */
export interface Exported {
  readonly profile: Profile;
  readonly content: Buffer;
}

/** Writes records as files by the profiles of an institution: those that the profile's system knows by a key. */
@Injectable()
export class FileExports {
  constructor(
    private readonly database: Database,
    private readonly admissions: Admissions,
    private readonly kinds: MasterKinds,
    private readonly profiles: ExchangeProfiles,
    private readonly keys: RecordKeys,
    private readonly present: PresentCellsReader,
  ) {}

  /**
   * 400 with each cell that the file cannot hold: a letter that its encoding lacks, a text that is wider than its column.
   * `withGeta`: a letter that it lacks is 〓 instead, and such a cell is not taken in again. `only`: just these records, in this
   * order, also those that the system has no key for; left out: all that it knows.
   */
  async write(actor: Principal, profileId: string, withGeta: boolean, only?: readonly string[]): Promise<Exported> {
    const profile = await this.profiles.one(profileId);
    const kind = this.kinds.of(profile.resource);
    this.admissions.demand(actor, kind.read);
    const scope = this.database.scope();
    if (scope.institutions !== 'ALL' && !scope.institutions.includes(profile.institutionId)) throw forbidden(kind.read);
    this.database.narrowScope({ ...scope, institutions: [profile.institutionId] });
    return this.database.readConsistently(async () => ({
      profile,
      content: await this.content(profile, kind, withGeta, only),
    }));
  }

  private async content(
    profile: Profile,
    kind: MasterKind,
    withGeta: boolean,
    only?: readonly string[],
  ): Promise<Buffer> {
    const table = writtenTable(profile);
    const columns = inFileOrder(profile);
    table.add(headOf(profile, columns));
    const faults: Fault[] = [];
    let row = profile.headerRow;
    const ids = only ?? (await this.keys.known(kind.bulk.knownAs, profile.system));
    if (ids.length > TABLE_LIMITS.rows) throw invalid([fault('', 'TOO_MANY', TOO_MANY)]);
    for (let from = 0; from < ids.length; from += RECORDS_AT_ONCE) {
      const some = ids.slice(from, from + RECORDS_AT_ONCE);
      const records = await kind.bulk.reader.many(some);
      faults.push(...(await this.add(table, profile, kind, columns, inOrder(records, some), row, withGeta)));
      row += records.size;
    }
    if (faults.length > 0) throw invalid(faults);
    return table.finish();
  }

  private async add(
    table: RowWriter,
    profile: Profile,
    kind: MasterKind,
    columns: readonly FileColumn[],
    records: ReadonlyMap<string, Version>,
    row: number,
    withGeta: boolean,
  ): Promise<Fault[]> {
    const cells = await this.present.of(records, kind, profile);
    const faults: Fault[] = [];
    const rows = [...records.keys()].map((id, i) =>
      columns.map(([column, ...others]) => {
        if (column === undefined) return '';
        const text = cells.as(id, column);
        const isOne = others.every((other) => cells.as(id, other) === text);
        const unfit = isOne ? cellFits(text, column, profile) : TWO_VALUES;
        if (unfit !== null && !(withGeta && unfit.code === 'LETTERS_LACKING'))
          faults.push(unfitFault(row + i + 1, column, unfit));
        return fitting(text, profile);
      }),
    );
    table.add(rows);
    return faults;
  }
}

/** What a column of a file says: usually one field. */
type FileColumn = readonly ProfileColumn[];

/** Of a file without headings each column stands where it says, and between them are empty ones. */
function inFileOrder({ headerRow, delimiter, columns }: Profile): readonly FileColumn[] {
  if (delimiter === 'NONE') return columns.map((column) => [column]);
  if (headerRow > 0) {
    const headings = new Set(columns.map(({ heading }) => headingOf(heading ?? '')));
    return [...headings].map((said) => columns.filter(({ heading }) => headingOf(heading ?? '') === said));
  }
  const width = Math.max(0, ...columns.map(({ position }) => position ?? 0));
  return Array.from({ length: width }, (_, i) => columns.filter(({ position }) => position === i + 1));
}

/** The headings in their rows; what stands above them in the files of others is left empty. */
function headOf(profile: Profile, columns: readonly FileColumn[]): string[][] {
  const { headerRow, headerDepth } = profile;
  return Array.from({ length: headerRow }, (_, i) =>
    columns.map(([column]) => {
      const parts = (column?.heading ?? column?.field ?? '').split(' / ');
      const part = headerDepth - (headerRow - i);
      const isLast = i === headerRow - 1;
      if (part < 0) return '';
      return fitting(
        isLast ? parts.slice(part).join(' / ') : parts.length > part + 1 ? (parts[part] ?? '') : '',
        profile,
      );
    }),
  );
}

function inOrder(records: ReadonlyMap<string, Version>, ids: readonly string[]): ReadonlyMap<string, Version> {
  return new Map(
    ids.flatMap((id) => {
      const record = records.get(id);
      return record === undefined ? [] : [[id, record] as const];
    }),
  );
}

function unfitFault(row: number, { heading, field }: ProfileColumn, { code, detail }: Unfit): Fault {
  return fault(`/file/${row}/${heading ?? field}`, code, detail);
}

const TWO_VALUES: Unfit = {
  code: 'TWO_VALUES',
  detail: {
    ja: '一つの列に対応する項目の値が異なります',
    en: 'The fields that this column stands for say different things',
  },
};
const TOO_MANY = {
  ja: `書き出せるのは${TABLE_LIMITS.rows}件までです`,
  en: `At most ${TABLE_LIMITS.rows} records can be exported`,
};
