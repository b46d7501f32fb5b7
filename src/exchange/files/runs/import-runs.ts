import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Principal } from '../../../access/principal';
import { Standing } from '../../../access/standing';
import { Database } from '../../../database/database';
import { Jobs } from '../../../database/jobs/jobs';
import { Problem } from '../../../kernel/problem';
import { conflict, MOST_FAULTS } from '../../../kernel/problems';
import { type Texts } from '../../../kernel/texts';
import { FileImports, type Taken } from '../imports/file-imports';
import { toldRows } from '../imports/import-view';
import { refusedRows } from '../imports/refused-rows';
import { ExchangeProfiles } from '../profiles/exchange-profiles';
import { FILE_IMPORT, FILE_IMPORT_LOG, SYSTEM } from './import-job';
import { ImportPieces } from './import-pieces';
import { type ImportRecord, ImportRecords } from './import-records';
import { type ImportState, KEPT_DAYS } from './import-terms';

/** How often it is said how far a file has come. */
const TOLD_EVERY_MS = 500;
/** Of the time that rows have taken, how much is left to others before the next. */
const LEFT_TO_OTHERS = 0.25;
/** Jobs that are put into the queue anew at a start. */
const STRANDED = 1000;

/** A run that is not over, and is still the one that is wanted. */
const WANTED = `id = $1 and run_id = $2 and state in ('WAITING','RUNNING')`;

/** What was done of a file is undone: the process is to end and another takes it up, or another has done so already. */
class Stopped extends Error {
  constructor() {
    super('the file is taken up again, or was taken up by another process');
  }
}

/**
 * Looks at files and takes them in, one after the other. A file is in with the note that it is, in one transaction: a process
 * that dies at any moment leaves nothing of it, and another takes it up.
 */
@Injectable()
export class ImportRuns implements OnApplicationBootstrap {
  private readonly logger = new Logger(ImportRuns.name);

  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly records: ImportRecords,
    private readonly profiles: ExchangeProfiles,
    private readonly imports: FileImports,
    private readonly pieces: ImportPieces,
    private readonly jobs: Jobs,
  ) {
    jobs.handle(FILE_IMPORT, ({ importId, runId }, stopping) => this.run(importId, runId, stopping));
    jobs.daily(FILE_IMPORT_LOG, () => this.forgetOld());
  }

  /** A restored database has files, and no jobs. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.as(SYSTEM, async () => {
      const stranded = await this.database.read<{ importId: string; runId: string }>({
        text: `select f.id as "importId", f.run_id as "runId" from file_imports f where f.state in ('WAITING','RUNNING')
          and not exists (select from jobs.job j where j.name = $1 and j.id = f.run_id) limit ${STRANDED}`,
        values: [FILE_IMPORT.name],
      });
      for (const run of stranded) await this.jobs.enqueue(FILE_IMPORT, run, { key: run.importId, id: run.runId });
    });
  }

  private async run(importId: string, runId: string, stopping: AbortSignal): Promise<void> {
    const record = await this.database.as(SYSTEM, () => this.records.one(importId).catch(nothing));
    // Done before, by a process that died before the queue knew; or gone.
    if (record === null || record.runId !== runId || !['WAITING', 'RUNNING'].includes(record.state)) return;
    try {
      const actor = await this.standing.of(record.actorId);
      if (actor === null) throw noLongerAdmitted();
      const scope = { ...SYSTEM, institutions: [record.institutionId], actor: actor.id, reason: record.reason };
      await this.database.as(scope, () => this.take(record, actor, stopping));
    } catch (error) {
      if (error instanceof Stopped || (error instanceof Problem && error.kind === 'RETRY')) throw error;
      if (!(error instanceof Problem)) this.logger.error(`the file ${importId}: ${stackOf(error)}`);
      await this.refuse(record, error instanceof Problem ? error : wentWrong());
    }
  }

  private async take(record: ImportRecord, actor: Principal, stopping: AbortSignal): Promise<void> {
    const profiles = await this.profiles.from(record.profileId);
    this.imports.demandWriter(actor, profiles);
    const file = await this.pieces.read(record.id, 'SENT');
    if (file === null) throw new Error(`nothing is kept of the file ${record.id}`);
    const parts = await this.imports.open(file, profiles);
    const rowCount = parts.reduce((sum, { table }) => sum + table.rowCount, 0);
    await this.note(record, 'row_count = $3', [rowCount]);
    const taken = await this.imports.run(record.mode, parts, {
      rowsDone: this.pace(record, stopping),
      taken: (manager, all) => {
        demandAsSeen(record, all);
        return this.end(manager, record, all, 'TAKEN');
      },
    });
    if (taken.isDone) return;
    const state = record.mode === 'PREVIEW' ? 'LOOKED_AT' : 'REFUSED';
    await this.database.transact((manager) => this.end(manager, record, taken, state));
  }

  /** Says how far it has come, leaves others some time, and ends when the process is to. */
  private pace(record: ImportRecord, stopping: AbortSignal): (rows: number) => Promise<void> {
    let toldAt = 0;
    let restedAt = performance.now();
    let done = 0;
    return async (rows) => {
      done += rows;
      if (stopping.aborted) throw new Stopped();
      if (Date.now() - toldAt >= TOLD_EVERY_MS) {
        await this.note(record, 'rows_done = $3', [done]);
        toldAt = Date.now();
      }
      await wait((performance.now() - restedAt) * LEFT_TO_OTHERS);
      restedAt = performance.now();
    };
  }

  /** In a transaction of its own, so that it is seen at once; of a run that is still wanted. */
  private async note(record: ImportRecord, what: string, values: readonly unknown[]): Promise<void> {
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(`update file_imports set state = 'RUNNING', ${what} where ${WANTED}`, [
          record.id,
          record.runId,
          ...values,
        ]),
      ),
    );
  }

  private async end(manager: EntityManager, record: ImportRecord, taken: Taken, state: ImportState): Promise<void> {
    const { counts } = taken;
    const [, ended] = await manager.query<[unknown, number]>(
      `update file_imports set state = $3, created_rows = $4, updated_rows = $5, unchanged_rows = $6, refused_rows = $7, told = $8,
          seen_digest = case $3 when 'LOOKED_AT' then $9 else seen_digest end, refusal = null, rows_done = row_count, ended_at = clock_timestamp() where ${WANTED}`,
      [
        ...[record.id, record.runId, state, counts.CREATE, counts.UPDATE, counts.UNCHANGED, counts.REFUSED],
        JSON.stringify(toldRows(taken)),
        taken.digest,
      ],
    );
    if (ended === 0) throw new Stopped();
    if (counts.REFUSED > 0) await this.pieces.keep(manager, record, 'REFUSED', refusedRows(taken, record.language));
  }

  /** The file as a whole is not taken, and why. */
  private async refuse({ id, runId }: ImportRecord, { code, texts, faults }: Problem): Promise<void> {
    const refusal = { code, texts, faults: faults.slice(0, MOST_FAULTS) };
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(
          `update file_imports set state = 'REFUSED', refusal = $3, told = null, ended_at = clock_timestamp() where ${WANTED}`,
          [id, runId, JSON.stringify(refusal)],
        ),
      ),
    );
  }

  private async forgetOld(): Promise<void> {
    const isOld = `ended_at < now() - interval '${KEPT_DAYS} days'`;
    await this.database.as(SYSTEM, () =>
      this.database.transact(async (manager) => {
        await manager.query(
          `delete from file_import_pieces p using file_imports f where f.id = p.import_id and f.${isOld}`,
        );
        await manager.query(`update file_imports set told = null where told is not null and ${isOld}`);
      }),
    );
  }
}

function nothing(error: unknown): null {
  if (error instanceof Problem && error.kind === 'NOT_FOUND') return null;
  throw error;
}

const MOVED: Texts = {
  ja: 'ファイルを確認した後に登録内容が変わり、取り込んだ結果が確認した内容と異なります。何も取り込んでいません。ファイルをもう一度送り、確認してください',
  en: 'Records have changed since the file was looked at, and something else would come of it now; nothing was taken in. Send it again, and look at it',
};

/** What somebody has looked at comes of it, and nothing else: whoever changed a record meanwhile was told that it is so. */
function demandAsSeen({ seenDigest }: ImportRecord, { digest }: Taken): void {
  if (seenDigest !== null && seenDigest !== digest) throw conflict('FACTS_MOVED', MOVED);
}

const GONE: Texts = {
  ja: '送った利用者・プログラムは、いまは利用できません(無効化されています)',
  en: 'Whoever has sent it may not come in any more',
};

function noLongerAdmitted(): Problem {
  return new Problem('FORBIDDEN', 'FORBIDDEN', GONE);
}

function wentWrong(): Problem {
  return new Problem('INTERNAL', 'INTERNAL', {
    ja: 'サーバー内部で問題が起きました。何も取り込んでいません',
    en: 'Something went wrong inside the service; nothing was taken in',
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
