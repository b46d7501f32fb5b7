import { DailyPass, JobKind } from '../../../database/jobs/job-kind';

/** Sends one. A mail server that is away for a night is back in the morning. */
export const LINK_SENDING = new JobKind<{ readonly linkId: string }>({
  name: 'evidence-link-sending',
  retries: 20,
  retryAfter: 60,
  atOnce: 2,
});

/** Reminds those who were mailed a link, from seven in the morning in Japan on. */
export const LINK_REMINDERS = new DailyPass('evidence-reminders', 7);
