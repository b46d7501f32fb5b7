import { DailyPass, JobKind } from '../../database/jobs/job-kind';
import { NO_SCOPE, type Scope } from '../../database/scope';

/** Takes everything that is due to one receiver; tried again for three days where it cannot be reached. */
export const SENDING = new JobKind<{ readonly subscriptionId: string }>({
  name: 'webhook-sending',
  retries: 15,
  retryAfter: 5,
  // A slow receiver holds its own job only.
  atOnce: 100,
});

/** Forgets what was sent long ago. */
export const LOG_PASS = new DailyPass('webhook-log', 4);

/** The service itself sees to its receivers, whoever subscribed. */
export const SYSTEM: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };
