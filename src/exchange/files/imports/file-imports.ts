import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { forbidden } from '../../../access/access.guard';
import { Admissions } from '../../../access/admissions';
import { type Principal } from '../../../access/principal';
import { Database } from '../../../database/database';
import { FieldOwners } from '../../../database/field-owners';
import { fault, invalid } from '../../../kernel/problems';
import { MasterKinds } from '../masters/master-kinds';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { foundColumns } from '../table/found-columns';
import { OpenedTables } from '../table/opened-table';
import { TABLE_FAULTS } from '../table/table-faults';
import { type TableRow, UnreadableTable } from '../table/table-row';
import { type RowOutcome } from './row-outcome';
import { RowTaker, type Taking } from './row-taker';

/** As many rows as are written before others have their turn. */
const ROWS_AT_ONCE = 50;
/** As many rows are told of one by one. */
const MOST_TOLD = 1000;

/** What became of the rows of a file. */
export interface Taken {
  readonly profile: Profile;
  readonly isDone: boolean;
  readonly counts: Readonly<Record<RowOutcome['outcome'], number>>;
  /** The first that are not unchanged. */
  readonly told: readonly RowOutcome[];
  /** All that are refused. */
  readonly refused: readonly RowOutcome[];
  /** The rows in which the headings stand, and those above. */
  readonly head: readonly TableRow[];
}

/** How a file is taken: looked at only; all rows or none; all but those that are refused. */
export type TakingMode = 'PREVIEW' | 'ALL' | 'WITHOUT_REFUSED';

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

  /** 403 unless the actor may write records of the profile's kind in the profile's institution. */
  async take(actor: Principal, profileId: string, file: Buffer, mode: TakingMode): Promise<Taken> {
    const profile = await this.profiles.one(profileId);
    const kind = this.kinds.of(profile.resource);
    this.admissions.demand(actor, kind.write);
    this.within(profile, kind.write);
    try {
      return await this.database.transact(async (manager) => {
        const taken = await this.rows(manager, profile, file, mode);
        if (!taken.isDone) throw new NotDone(taken);
        return taken;
      });
    } catch (error) {
      if (error instanceof NotDone) return error.taken;
      if (error instanceof UnreadableTable) throw invalid([fault('/file', error.fault, TABLE_FAULTS[error.fault])]);
      throw error;
    }
  }

  /** All rows, or all but those that are refused; 400 where some are, and then nothing is changed. */
  async enter(actor: Principal, profileId: string, file: Buffer, leaveOutRefused: boolean): Promise<Taken> {
    const taken = await this.take(actor, profileId, file, leaveOutRefused ? 'WITHOUT_REFUSED' : 'ALL');
    if (taken.isDone) return taken;
    throw invalid(
      taken.refused.flatMap(({ row, refusals }) =>
        refusals.map(({ column, fault: { code, detail } }) =>
          fault(`/file/${row.row}${column === null ? '' : `/${column.heading ?? column.field}`}`, code, detail),
        ),
      ),
    );
  }

  /** Keys and records are those of the profile's institution, whatever else the actor may see. */
  private within({ institutionId }: Profile, permission: Parameters<typeof forbidden>[0]): void {
    const scope = this.database.scope();
    if (scope.institutions !== 'ALL' && !scope.institutions.includes(institutionId)) throw forbidden(permission);
    this.database.narrowScope({ ...scope, institutions: [institutionId] });
  }

  private async rows(manager: EntityManager, profile: Profile, file: Buffer, mode: TakingMode): Promise<Taken> {
    // Two files of the same records in another order would wait for each other.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 21))`, [
      `${profile.institutionId} ${profile.resource}`,
    ]);
    const counts = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, REFUSED: 0 };
    const told: RowOutcome[] = [];
    const refused: RowOutcome[] = [];
    const head: TableRow[] = [];
    let taking: Taking | null = null;
    for await (const slice of this.tables.slices(file, profile, ROWS_AT_ONCE)) {
      head.push(...slice.filter(({ row }) => row <= profile.headerRow));
      const body = slice.filter(({ row }) => row > profile.headerRow);
      if (body.length === 0) continue;
      taking ??= await this.begin(profile, head);
      for (const outcome of await this.taker.take(manager, taking, body)) {
        counts[outcome.outcome] += 1;
        if (outcome.outcome === 'REFUSED') refused.push(outcome);
        if (outcome.outcome !== 'UNCHANGED' && told.length < MOST_TOLD) told.push(outcome);
      }
    }
    if (taking === null) throw new UnreadableTable('NO_ROWS');
    const isDone = mode === 'WITHOUT_REFUSED' || (mode === 'ALL' && refused.length === 0);
    return { profile, isDone, counts, told, refused, head };
  }

  private async begin(profile: Profile, head: readonly TableRow[]): Promise<Taking> {
    const columns = foundColumns(head, profile);
    if ('faults' in columns) throw invalid(columns.faults);
    const owned = await this.owners.of(profile.resource, profile.system);
    return { profile, kind: this.kinds.of(profile.resource), columns, owned, seen: new Map() };
  }
}
