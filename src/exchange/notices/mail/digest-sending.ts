import { Injectable } from '@nestjs/common';
import { type Recipient, Recipients } from '../../../access/recipients';
import { Database } from '../../../database/database';
import { Jobs } from '../../../database/jobs/jobs';
import { SIGN_IN_SCOPE } from '../../../database/scope';
import { addMonths, today } from '../../../kernel/calendar-date';
import { dueKey } from '../dues/due';
import { DueReader } from '../dues/due.reader';
import { instantText } from '../dues/instant-text';
import { Inbox } from '../inbox/inbox';
import { PreferenceReading } from '../preferences/preference-reading';
import { DIGEST_SENDING } from './digest-jobs';
import { type DigestContent, writeDigest } from './digest-mail';
import { type Handed, MailServer } from './mail-server';
import { MailSettings } from './mail-settings';

interface Claimed {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'DAILY' | 'MONTHLY';
  readonly attempts: number;
  readonly unsureAttempts: number;
}

/** As often as a mail is tried: with the queue's growing pauses, over about three days. */
const MOST_ATTEMPTS = 14;
/** How far a monthly look reaches. */
const MONTHS_AHEAD = 6;
/** How long an attempt is its process's own: longer than the mail server's timeouts together. */
const OWN = `interval '90 seconds'`;

/**
 * Sends what has been made. That an attempt begins is noted before, and how it ended after: a process that dies in between leaves one
 * that nobody knows the end of. It is made again, since a notice that never comes is worse than one that comes twice, and the
 * second says so.
 */
@Injectable()
export class DigestSending {
  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
    private readonly inbox: Inbox,
    private readonly dues: DueReader,
    private readonly preferences: PreferenceReading,
    private readonly server: MailServer,
    private readonly settings: MailSettings,
    jobs: Jobs,
  ) {
    jobs.handle(DIGEST_SENDING, ({ digestId }) => this.send(digestId));
  }

  /** Throws where it is to be tried again. */
  async send(digestId: string): Promise<void> {
    const claimed = await this.claim(digestId);
    if (claimed === null) return;
    const recipient = await this.recipients.one(claimed.accountId);
    const content = recipient === null ? null : await this.contentOf(claimed, recipient);
    // Mended in the meantime, or not for them to see any more.
    if (recipient === null || content === null) return this.note(claimed, 'NOTHING_LEFT', null, null);
    const { language } = await this.preferences.of(claimed.accountId);
    const mail = writeDigest(content, {
      language,
      publicUrl: this.settings.server?.publicUrl ?? '',
      isRepeated: claimed.unsureAttempts > 0,
    });
    const to = { name: recipient.principal.name, address: recipient.email };
    const handed = await this.server.hand({
      ...mail,
      to,
      messageId: `<${claimed.id}@${this.server.domain ?? 'bunkaiten'}>`,
    });
    await this.conclude(claimed, recipient.email, handed);
  }

  /** null: it is done, or another process is at it. */
  private async claim(digestId: string): Promise<Claimed | null> {
    const [claimed] = await this.change<Claimed>(
      `update digests set attempts = attempts + 1, unsure_attempts = unsure_attempts + (state = 'SENDING')::int, state = 'SENDING', sending_until = now() + ${OWN}
       where id = $1 and (state = 'READY' or state = 'SENDING' and sending_until < now())
       returning id, account_id as "accountId", kind, attempts, unsure_attempts as "unsureAttempts"`,
      [digestId],
    );
    if (claimed !== undefined) return claimed;
    const [other] = await this.change<{ state: string }>('select state from digests where id = $1', [digestId]);
    if (other?.state === 'SENDING') throw new Error(`digest ${digestId} may still be sent by another process`);
    return null;
  }

  /** null: nothing is left of it. */
  private async contentOf({ id, kind }: Claimed, { principal }: Recipient): Promise<DigestContent | null> {
    const day = today();
    const notices = await this.inbox.on(principal, day);
    const overdue = notices.filter(({ standing }) => standing.step.code === 'OVERDUE');
    if (kind === 'MONTHLY') {
      const ahead = (await this.dues.of(principal, day, addMonths(day, MONTHS_AHEAD)))
        .filter(({ dueOn }) => dueOn !== null && dueOn >= day)
        .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1));
      return ahead.length + overdue.length === 0
        ? null
        : { kind, day, until: addMonths(day, MONTHS_AHEAD), ahead, overdue };
    }
    const told = await this.toldIn(id);
    // What has come to wait again in the meantime is for the next mail to tell, which would tell it twice.
    const fresh = notices.filter((notice) => {
      const waitingSince = told.get(`${dueKey(notice)} ${notice.dueOn ?? '-'}`);
      return waitingSince !== undefined && (notice.begun ?? '') <= waitingSince;
    });
    if (fresh.length === 0) return null;
    return { kind, day, fresh, overdue: overdue.filter((notice) => !fresh.includes(notice)) };
  }

  /** What it tells of, and the instant from which that waits; '': it does not, or nobody noted it. */
  private async toldIn(digestId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.change<{ key: string; waitingSince: string }>(
      `select kind || ' ' || subject_id || ' ' || coalesce(institution_id::text, '-') || ' ' || coalesce(due_on::text, '-') as key,
         coalesce(${instantText('max(waiting_since)')}, '') as "waitingSince"
       from digest_notices where digest_id = $1 group by 1`,
      [digestId],
    );
    return new Map(rows.map(({ key, waitingSince }) => [key, waitingSince]));
  }

  private async conclude(claimed: Claimed, email: string, handed: Handed): Promise<void> {
    switch (handed.as) {
      case 'TAKEN':
        return this.note(claimed, 'SENT', email, null);
      case 'REFUSED':
        return this.note(claimed, 'BOUNCED', email, handed.fault);
      case 'LATER':
      case 'UNSURE': {
        const isOver = claimed.attempts >= MOST_ATTEMPTS;
        await this.note(claimed, isOver ? 'FAILED' : 'READY', email, handed.fault, handed.as === 'UNSURE');
        if (!isOver) throw new Error(`digest ${claimed.id}: ${handed.fault}`);
      }
    }
  }

  private async note(
    { id, attempts }: Claimed,
    state: string,
    email: string | null,
    fault: string | null,
    isUnsure = false,
  ): Promise<void> {
    await this.change(
      `update digests set state = $3, email = coalesce($4, email), fault = $5, sending_until = null,
         sent_at = case when $3 = 'SENT' then now() end, unsure_attempts = unsure_attempts + $6::int
       where id = $1 and state = 'SENDING' and attempts = $2`,
      [id, attempts, state, email, fault, isUnsure ? 1 : 0],
    );
  }

  private change<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.database.as(SIGN_IN_SCOPE, () => this.database.read<Row>({ text, values }));
  }
}
