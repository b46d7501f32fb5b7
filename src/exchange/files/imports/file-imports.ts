import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { forbidden } from '../../../access/access.guard';
import { Admissions } from '../../../access/admissions';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { FieldOwners } from '../../../database/field-owners';
import { today } from '../../../kernel/calendar-date';
import { Problem } from '../../../kernel/problem';
import { fault, invalid } from '../../../kernel/problems';
import { type Texts } from '../../../kernel/texts';
import { MasterKinds } from '../masters/master-kinds';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { foundColumns } from '../table/found-columns';
import { type OpenedTable, OpenedTables } from '../table/opened-table';
import { TABLE_FAULTS } from '../table/table-faults';
import { MOST_AT_ONCE, type TableRow, UnreadableTable } from '../table/table-row';
import { type ImportMode } from '../runs/import-terms';
import { type RowOutcome } from './row-outcome';
import { RowTaker } from './row-taker';
import { type Taking } from './taking';

/** As many rows as are written before others have their turn. */
const ROWS_AT_ONCE = 200;
/** As many rows are told of one by one. */
export const MOST_TOLD = 1000;

/** A file as one profile reads it: whole, or a sheet of a workbook. */
export interface FilePart {
  readonly profile: Profile;
  readonly table: OpenedTable;
}

/** What became of the rows that one profile reads. */
export interface TakenPart {
  readonly profile: Profile;
  /** The first that are not unchanged. */
  readonly told: readonly RowOutcome[];
  /** All that are refused. */
  readonly refused: readonly RowOutcome[];
  /** The rows in which the headings stand, and those above. */
  readonly head: readonly TableRow[];
}

type Counts = Record<RowOutcome['outcome'], number>;

/** What became of the rows of a file. */
export interface Taken {
  readonly isDone: boolean;
  readonly counts: Readonly<Counts>;
  /** The same wherever the same becomes of each row. */
  readonly digest: string;
  readonly parts: readonly TakenPart[];
}

/** Whoever follows how a file is taken, and may end it; what is thrown here undoes all of it. */
export interface Following {
  /** So many more rows have been seen to. */
  readonly rowsDone: (rows: number) => Promise<void>;
  /** All rows have been, and they are to stay: in the same transaction. */
  readonly taken: (manager: EntityManager, taken: Taken) => Promise<void>;
}

const NOBODY: Following = { rowsDone: () => Promise.resolve(), taken: () => Promise.resolve() };

/** Carries what would have become of the rows out of a transaction that is rolled back. */
class NotDone extends Error {
  constructor(readonly taken: Taken) {
    super('rolled back');
  }
}

/** Takes files of records in, in one transaction, by the way that bulk requests take. */
@Injectable()
export class FileImports {
  constructor(
    private readonly database: Database,
    private readonly admissions: Admissions,
    private readonly owners: FieldOwners,
    private readonly kinds: MasterKinds,
    private readonly profiles: ExchangeProfiles,
    private readonly tables: OpenedTables,
    private readonly taker: RowTaker,
  ) {}

  /**
   * While whoever asks waits: at most a thousand rows. 403 unless the actor may write records of the profiles' kinds in the
   * profiles' institution.
   */
  async take(actor: Principal, profileId: string, file: Buffer, mode: ImportMode): Promise<Taken> {
    const profiles = await this.profiles.from(profileId);
    this.demandWriter(actor, profiles);
    return this.run(mode, await this.open(file, profiles, MOST_AT_ONCE));
  }

  /** Reads a file to its end, by each of the profiles; 400 where it cannot be read. */
  async open(file: Buffer, profiles: readonly Profile[], most?: number): Promise<FilePart[]> {
    const limit = most === undefined ? most : ({ most, fault: 'TOO_MANY_AT_ONCE' } as const);
    const parts: FilePart[] = [];
    for (const profile of profiles) {
      try {
        parts.push({ profile, table: await this.tables.open(file, profile, limit) });
      } catch (error) {
        throw unreadable(error, profile);
      }
    }
    if (parts.every(({ table }) => table.rowCount === 0)) throw unreadable(new UnreadableTable('NO_ROWS'), null);
    return parts;
  }

  /** From here on in the scope of the profile's institution, where the actor may write such records; 403 where they may not. */
  demandWriter(actor: Principal, profiles: readonly Profile[]): void {
    for (const { resource, institutionId } of profiles) {
      const { write } = this.kinds.of(resource);
      this.admissions.demand(actor, write);
      const scope = this.database.scope();
      if (scope.institutions !== 'ALL' && !scope.institutions.includes(institutionId)) throw forbidden(write);
      // Keys and records are those of the profile's institution, whatever else the actor may see.
      this.database.narrowScope({ ...scope, institutions: [institutionId] });
    }
  }

  /** Takes the rows of a file in one transaction, in the scope of the profiles' institution: what a sheet names may stand in one before. */
  async run(mode: ImportMode, parts: readonly FilePart[], following = NOBODY): Promise<Taken> {
    try {
      return await this.database.transact(async (manager) => {
        await this.takeTurn(manager, parts);
        const counts: Counts = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, REFUSED: 0 };
        const taken: TakenPart[] = [];
        const rowsDone = plannedAnew(manager, counts, following.rowsDone);
        const hash = createHash('sha256');
        for (const part of parts) taken.push(await this.part(manager, part, counts, hash, { ...following, rowsDone }));
        const digest = hash.digest('hex');
        const isDone = mode === 'WITHOUT_REFUSED' || (mode === 'ALL' && counts.REFUSED === 0);
        if (!isDone) throw new NotDone({ isDone, counts, digest, parts: taken });
        await demandSameDay(manager);
        const all = { isDone, counts, digest, parts: taken };
        await following.taken(manager, all);
        return all;
      });
    } catch (error) {
      if (error instanceof NotDone) return error.taken;
      throw error;
    }
  }

  /** All rows, or all but those that are refused; 400 where some are, and then nothing is changed. */
  async enter(actor: Principal, profileId: string, file: Buffer, leaveOutRefused: boolean): Promise<Taken> {
    const taken = await this.take(actor, profileId, file, leaveOutRefused ? 'WITHOUT_REFUSED' : 'ALL');
    if (taken.isDone) return taken;
    throw invalid(
      taken.parts.flatMap(({ refused }) =>
        refused.flatMap(({ row, refusals }) =>
          refusals.map(({ column, fault: { code, detail } }) =>
            fault(`/file/${row.row}${column === null ? '' : `/${column.heading ?? column.field}`}`, code, detail),
          ),
        ),
      ),
    );
  }

  /** Two files of the same records in another order would wait for each other. */
  private async takeTurn(manager: EntityManager, parts: readonly FilePart[]): Promise<void> {
    const matters = new Set(parts.map(({ profile: { institutionId, resource } }) => `${institutionId} ${resource}`));
    for (const matter of [...matters].sort())
      await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 21))`, [matter]);
  }

  private async part(
    manager: EntityManager,
    { profile, table }: FilePart,
    counts: Counts,
    hash: Hash,
    { rowsDone }: Following,
  ): Promise<TakenPart> {
    const told: RowOutcome[] = [];
    const refused: RowOutcome[] = [];
    const head: TableRow[] = [];
    let taking: Taking | null = null;
    for await (const slice of table.slices(ROWS_AT_ONCE)) {
      head.push(...slice.filter(({ row }) => row <= profile.headerRow));
      const body = slice.filter(({ row }) => row > profile.headerRow);
      if (body.length === 0) continue;
      taking ??= await this.begin(profile, head);
      for (const outcome of await this.taker.take(manager, taking, body)) {
        counts[outcome.outcome] += 1;
        hash.update(asSeen(outcome));
        if (outcome.outcome === 'REFUSED') refused.push(outcome);
        if (outcome.outcome !== 'UNCHANGED' && told.length < MOST_TOLD) told.push(outcome);
      }
      await rowsDone(body.length);
    }
    return { profile, told, refused, head };
  }

  private async begin(profile: Profile, head: readonly TableRow[]): Promise<Taking> {
    const columns = foundColumns(head, profile);
    if ('faults' in columns) throw invalid(columns.faults);
    const owned = await this.owners.of(profile.resource, profile.system);
    return { profile, kind: this.kinds.of(profile.resource), columns, owned, seen: new Map() };
  }
}

/**
 * What is written is known from the day on which its transaction began. Where that has ended, somebody may have been told already what
 * was known on it: so the file is taken again from its beginning, on the day that it is by now.
 */
async function demandSameDay(manager: EntityManager): Promise<void> {
  const [moments] = await manager.query<{ began: Date; at: Date }[]>('select now() as began, clock_timestamp() as at');
  if (moments !== undefined && today(moments.began) !== today(moments.at))
    throw new Problem('RETRY', 'DAY_TURNED', TURNED);
}

const TURNED: Texts = {
  ja: '取り込みの途中で日付が変わりました。何も取り込んでいません。もう一度行ってください',
  en: 'The day turned while the file was taken; nothing was taken in. Try again',
};

/**
 * PostgreSQL keeps plans that it made while tables were small, and learns from nobody how they grow in a transaction that is
 * open: so each time that twice as many records have been added, all is planned anew.
 */
function plannedAnew(manager: EntityManager, counts: Counts, rowsDone: Following['rowsDone']): Following['rowsDone'] {
  let planned = 1;
  return async (rows) => {
    if (counts.CREATE > 2 * planned) {
      await manager.query('discard plans');
      planned = counts.CREATE;
    }
    await rowsDone(rows);
  };
}

/** What somebody is shown of a row; a record that it makes has another id each time. */
function asSeen({ row, outcome, cells, refusals }: RowOutcome): string {
  const changes = cells.map(({ column, change, before, after }) => [column.field, change, before, after]);
  return JSON.stringify([row.row, outcome, changes, refusals.map(({ column, fault }) => [column?.field, fault.code])]);
}

/** Of one sheet of several it is told which. */
function unreadable(error: unknown, profile: Profile | null): unknown {
  if (!(error instanceof UnreadableTable)) return error;
  const sheet = profile?.sheet ?? null;
  return invalid([fault(sheet === null ? '/file' : `/file/${sheet}`, error.fault, TABLE_FAULTS[error.fault])]);
}
