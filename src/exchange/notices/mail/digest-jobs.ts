import { DailyPass, JobKind } from '../../../database/jobs/job-kind';

/** Makes the mail of a day, from seven in the morning in Japan on: before anybody reads it. */
export const NOTICE_DIGESTS = new DailyPass('notice-digests', 7);

/** Sends one. A mail server that is away for a night is back in the morning. */
export const DIGEST_SENDING = new JobKind<{ readonly digestId: string }>({
  name: 'digest-sending',
  retries: 20,
  retryAfter: 60,
  atOnce: 2,
});
