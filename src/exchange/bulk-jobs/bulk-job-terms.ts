import { DailyPass, JobKind } from '../../database/jobs/job-kind';
import { NO_SCOPE, type Scope } from '../../database/scope';

export const BULK_JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'BROKEN_OFF'] as const;
export type BulkJobState = (typeof BULK_JOB_STATES)[number];

/** How long it is told what became of each line. */
export const KEPT_DAYS = 30;
/** In lines. */
export const LARGEST_JOB = 200_000;

/** Writes lines, one job after the other in each process. */
export const BULK_UPSERT = new JobKind<{ readonly jobId: string }>({
  name: 'bulk-upsert',
  retries: 20,
  retryAfter: 5,
  atOnce: 1,
});

/** Forgets what became of lines long ago. */
export const BULK_UPSERT_LOG = new DailyPass('bulk-upsert-log', 4);

/** The service itself sees to jobs, whoever sent them. */
export const SYSTEM: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };
