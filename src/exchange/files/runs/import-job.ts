import { DailyPass, JobKind } from '../../../database/jobs/job-kind';
import { NO_SCOPE, type Scope } from '../../../database/scope';

/** Looks at a file or takes it in. One at a time in each process: a large one is work for minutes. */
export const FILE_IMPORT = new JobKind<{ readonly importId: string; readonly runId: string }>({
  name: 'file-import',
  retries: 20,
  retryAfter: 5,
  atOnce: 1,
});

/** Forgets files that were taken long ago. */
export const FILE_IMPORT_LOG = new DailyPass('file-import-log', 4);

/** The service itself sees to its files, whoever sent them. */
export const SYSTEM: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };
