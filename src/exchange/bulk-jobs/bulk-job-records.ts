import { Injectable } from '@nestjs/common';
import { isUtf8 } from 'node:buffer';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { Jobs } from '../../database/jobs/jobs';
import { LINES_AT_ONCE } from '../../http/bulk/bulk-upserts';
import { linesOf } from '../../http/bulk/bulk-lines';
import { type Language } from '../../http/language';
import { newId } from '../../kernel/identifier';
import { fault, invalid } from '../../kernel/problems';
import { type KeyedResource } from '../../kernel/terms/exchange-terms';
import { MasterKinds } from '../files/masters/master-kinds';
import { type BulkJobItemsQuery } from './bulk-job.dto';
import { BULK_UPSERT, LARGEST_JOB } from './bulk-job-terms';

interface Slice {
  readonly firstLine: number;
  readonly items: string;
}

/** Keeps lines that a job is to write, and what became of them. */
@Injectable()
export class BulkJobRecords {
  constructor(
    private readonly database: Database,
    private readonly admissions: Admissions,
    private readonly kinds: MasterKinds,
    private readonly jobs: Jobs,
  ) {}

  /** Keeps lines for a job; 403 unless the actor may write such records. Returns its id. */
  async receive(actor: Principal, resource: KeyedResource, body: Buffer, language: Language): Promise<string> {
    this.admissions.demand(actor, this.kinds.of(resource).write);
    const lines = linesOf({ body, isList: false }, LARGEST_JOB).map(textOf);
    const slices = Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, n) => ({
      id: newId(),
      first: n * LINES_AT_ONCE + 1,
      content: lines.slice(n * LINES_AT_ONCE, (n + 1) * LINES_AT_ONCE).join('\n'),
    }));
    const id = newId();
    await this.database.transact(async (manager) => {
      await manager.query(
        `insert into bulk_jobs (id, resource, actor_id, actor_name, reason, language, lines) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, resource, actor.id, actor.name, this.database.scope().reason, language, lines.length],
      );
      await manager.query(
        `insert into bulk_job_slices (id, job_id, actor_id, first_line, content)
          select slice, $1, $2, first_line, content from unnest($3::uuid[], $4::int[], $5::text[]) as s (slice, first_line, content)`,
        [
          id,
          actor.id,
          slices.map((slice) => slice.id),
          slices.map(({ first }) => first),
          slices.map(({ content }) => content),
        ],
      );
      await this.jobs.enqueue(BULK_UPSERT, { jobId: id }, { id });
    });
    return id;
  }

  /** What became of lines, as JSON texts, and the line behind which to go on. */
  async items(jobId: string, { afterLine, limit, isRefused }: BulkJobItemsQuery): Promise<[string[], number | null]> {
    const found: { readonly line: number; readonly text: string }[] = [];
    for (let after = afterLine; found.length <= limit;) {
      const slice = await this.sliceBehind(jobId, after, isRefused);
      if (slice === undefined) break;
      for (const [n, text] of slice.items.split('\n').entries()) {
        const line = slice.firstLine + n;
        if (line > afterLine && (!isRefused || text.includes('"outcome":"REFUSED"'))) found.push({ line, text });
      }
      after = slice.firstLine + LINES_AT_ONCE - 1;
    }
    const shown = found.slice(0, limit);
    return [shown.map(({ text }) => text), found.length > limit ? (shown.at(-1)?.line ?? null) : null];
  }

  private async sliceBehind(jobId: string, line: number, isRefused: boolean): Promise<Slice | undefined> {
    const [slice] = await this.database.read<Slice>({
      name: 'bulk-job-slice',
      text: `select first_line as "firstLine", items from bulk_job_slices
        where job_id = $1 and first_line > $2::int - ${LINES_AT_ONCE - 1} and items is not null and (refused > 0 or not $3::boolean)
        order by first_line limit 1`,
      values: [jobId, line, isRefused],
    });
    return slice;
  }
}

/** A line that is no text is kept as one that cannot be read, and refused as such. */
function textOf(line: Buffer): string {
  if (line.length > LONGEST_LINE)
    throw invalid([fault('', 'TOO_LONG', { ja: '1行が長すぎます', en: 'A line is too long' })]);
  return isUtf8(line) && !line.includes(0) ? line.toString() : UNREADABLE;
}

const LONGEST_LINE = 1024 * 1024;
const UNREADABLE = '{';
