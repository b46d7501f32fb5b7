import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Principal, scopeOf } from '../../access/principal';
import { Standing } from '../../access/standing';
import { Database } from '../../database/database';
import { Jobs } from '../../database/jobs/jobs';
import { type Scope } from '../../database/scope';
import { BulkUpserts } from '../../http/bulk/bulk-upserts';
import { type Language } from '../../http/language';
import { problemDocument } from '../../http/problem-document';
import { Problem } from '../../kernel/problem';
import { type KeyedResource } from '../../kernel/terms/exchange-terms';
import { type MasterKind, MasterKinds } from '../files/masters/master-kinds';
import { BULK_UPSERT, BULK_UPSERT_LOG, KEPT_DAYS, SYSTEM } from './bulk-job-terms';

/** Of the time that a slice has taken, how much is left to others before the next. */
const LEFT_TO_OTHERS = 0.25;
/** Jobs that are put into the queue anew at a start. */
const STRANDED = 1000;

interface Job {
  readonly id: string;
  readonly resource: KeyedResource;
  readonly actorId: string;
  readonly reason: string | null;
  readonly language: Language;
}

interface Slice {
  readonly id: string;
  readonly firstLine: number;
  readonly content: string;
}

/** Told where a process is asked to end: what is not written yet, another takes up. */
class Stopped extends Error {
  constructor() {
    super('the process ends; the job is taken up again');
  }
}

/**
 * Writes lines slice by slice. A slice is written with the note of what became of it, in one transaction: a process that dies at
 * any moment leaves slices that are written and others that are not, and none twice.
 */
@Injectable()
export class BulkJobRuns implements OnApplicationBootstrap {
  private readonly logger = new Logger(BulkJobRuns.name);

  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly kinds: MasterKinds,
    private readonly bulk: BulkUpserts,
    private readonly jobs: Jobs,
  ) {
    jobs.handle(BULK_UPSERT, ({ jobId }, stopping) => this.run(jobId, stopping));
    jobs.daily(BULK_UPSERT_LOG, () => this.forgetOld());
  }

  /** A restored database has lines, and no jobs. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.as(SYSTEM, async () => {
      const stranded = await this.database.read<{ id: string }>({
        text: `select b.id from bulk_jobs b where b.state in ('WAITING','RUNNING')
          and not exists (select from jobs.job j where j.name = $1 and j.id = b.id) limit ${STRANDED}`,
        values: [BULK_UPSERT.name],
      });
      for (const { id } of stranded) await this.jobs.enqueue(BULK_UPSERT, { jobId: id }, { id });
    });
  }

  private async run(jobId: string, stopping: AbortSignal): Promise<void> {
    const [job] = await this.database.as(SYSTEM, () =>
      this.database.read<Job>({
        text: `select id, resource, actor_id as "actorId", reason, language from bulk_jobs where id = $1 and ended_at is null`,
        values: [jobId],
      }),
    );
    // Done before, by a process that died before the queue knew; or gone.
    if (job === undefined) return;
    try {
      for (let isMore = true; isMore;) {
        if (stopping.aborted) throw new Stopped();
        const began = performance.now();
        isMore = await this.next(job);
        await wait((performance.now() - began) * LEFT_TO_OTHERS);
      }
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'FORBIDDEN') throw error;
      await this.breakOff(job, error);
    }
  }

  /** Writes the next slice, with the permissions that whoever sent it has by now. Says whether there is one behind it. */
  private async next(job: Job): Promise<boolean> {
    const kind = this.kinds.of(job.resource);
    const actor = await this.standing.of(job.actorId);
    const scope = actor === null ? null : scopeToWrite(actor, kind, job);
    if (scope === null) throw notAdmitted();
    return this.database.as(scope, () => this.database.transact((manager) => this.slice(manager, job, kind)));
  }

  private async slice(manager: EntityManager, job: Job, kind: MasterKind): Promise<boolean> {
    // Of two processes that take it for theirs, one waits for the other's slice to be written.
    await manager.query('select from bulk_jobs where id = $1 for update', [job.id]);
    const [slice] = await manager.query<Slice[]>(
      `select id, first_line as "firstLine", content from bulk_job_slices where job_id = $1 and items is null order by first_line limit 1`,
      [job.id],
    );
    if (slice === undefined) {
      await manager.query(
        `update bulk_jobs set state = 'DONE', ended_at = clock_timestamp() where id = $1 and ended_at is null`,
        [job.id],
      );
      return false;
    }
    const lines = slice.content.split('\n').map((line) => Buffer.from(line));
    const saying = { language: job.language, instance: `/v1/bulk-jobs/${job.id}` };
    const told = await this.bulk.told(manager, kind.bulk, lines, slice.firstLine - 1, saying);
    await manager.query(`update bulk_job_slices set items = $2, refused = $3 where id = $1`, [
      slice.id,
      told.items.join('\n'),
      told.refused,
    ]);
    await manager.query(
      `update bulk_jobs set state = 'RUNNING', lines_done = lines_done + $2, created = created + $3, updated = updated + $4,
        refused = refused + $5 where id = $1`,
      [job.id, lines.length, told.created, told.updated, told.refused],
    );
    return true;
  }

  private async breakOff({ id, language }: Job, problem: Problem): Promise<void> {
    this.logger.warn(`the lines of ${id} were not written to their end: ${problem.code}`);
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(
          `update bulk_jobs set state = 'BROKEN_OFF', refusal = $2, ended_at = clock_timestamp() where id = $1 and ended_at is null`,
          [id, JSON.stringify(problemDocument(problem, language, `/v1/bulk-jobs/${id}`))],
        ),
      ),
    );
  }

  private async forgetOld(): Promise<void> {
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(
          `delete from bulk_job_slices s using bulk_jobs j where j.id = s.job_id and j.ended_at < now() - interval '${KEPT_DAYS} days'`,
        ),
      ),
    );
  }
}

/** null: they may not write such records any more. */
function scopeToWrite(actor: Principal, { write }: MasterKind, { reason }: Job): Scope | null {
  const scope = scopeOf(actor, write);
  return scope === null ? null : { ...scope, mayWrite: true, reason };
}

function notAdmitted(): Problem {
  return new Problem('FORBIDDEN', 'FORBIDDEN', {
    ja: '送った利用者・プログラムは、この種類の記録をもう登録できません',
    en: 'Whoever has sent it may not write such records any more',
  });
}
