import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Recipient, Recipients } from '../../../access/recipients';
import { Database } from '../../../database/database';
import { type Days } from '../../../database/jobs/job-kind';
import { Jobs } from '../../../database/jobs/jobs';
import { SIGN_IN_SCOPE } from '../../../database/scope';
import { type CalendarDate, calendarDate } from '../../../kernel/calendar-date';
import { type NoticeKind, WAITING_KINDS } from '../../../kernel/terms/notice-terms';
import { newId } from '../../../kernel/identifier';
import { instantText } from '../dues/instant-text';
import { Inbox } from '../inbox/inbox';
import { type Notice } from '../inbox/notice';
import { PreferenceReading } from '../preferences/preference-reading';
import { DIGEST_SENDING, NOTICE_DIGESTS } from './digest-jobs';
import { MailSettings } from './mail-settings';

/** A step as it is remembered to have been told. */
interface ToldStep {
  readonly kind: string;
  readonly subjectId: string;
  readonly institutionId: string | null;
  readonly dueOn: CalendarDate | null;
  readonly step: string;
  /** Of what waits for them: the instant from which; the same that waits again from a later one is told again. */
  readonly waitingSince: string | null;
}

/**
 * Makes the mail of a day: for everybody who wants one, of all steps reached that no mail has told them yet, so that after days on
 * which no service ran none is passed over. Whichever process comes first, PostgreSQL's keys leave one mail a day for each person
 * and each step in one mail.
 */
@Injectable()
export class DigestMaking {
  constructor(
    private readonly database: Database,
    private readonly recipients: Recipients,
    private readonly inbox: Inbox,
    private readonly preferences: PreferenceReading,
    private readonly mail: MailSettings,
    private readonly jobs: Jobs,
  ) {
    jobs.daily(NOTICE_DIGESTS, (days, stopping) => this.pass(days, stopping));
  }

  /** Where no mail server is named, nothing is made: what is due stands in the inbox, and only what is gone from there is noted. */
  async pass({ through }: Days, stopping: AbortSignal): Promise<void> {
    const isMailed = this.mail.server !== null;
    if (isMailed) await this.sweep();
    for (const recipient of await this.recipients.all()) {
      if (stopping.aborted) return;
      if (isMailed) await this.makeFor(recipient, through);
      else await this.noteWhatIsGone(recipient, through);
    }
  }

  /** Of those who are told nothing by mail, for whom their inbox is not worked out anyway. */
  private async noteWhatIsGone({ principal }: Recipient, day: CalendarDate): Promise<void> {
    if (await this.inbox.hasLooks(principal)) await this.inbox.withLooksOf(principal, day);
  }

  private async makeFor(recipient: Recipient, day: CalendarDate): Promise<void> {
    const { digest, monthly } = await this.preferences.of(recipient.principal.id);
    if (monthly)
      await this.make(recipient, 'MONTHLY', calendarDate(`${day.slice(0, 8)}01`), () => Promise.resolve(true));
    if (digest === 'OFF') return this.noteWhatIsGone(recipient, day);
    const notices = await this.inbox.withLooksOf(recipient.principal, day);
    await this.settle(recipient.principal.id, notices);
    const told = new Map((await this.told(recipient.principal.id)).map((step) => [keyOf(step), step.waitingSince]));
    // A step that was reached before the last one that was told, such as of a ladder set anew, is no news.
    const fresh = notices.filter((notice) => {
      const key = keyOf(stepOf(notice, notice.standing.step.code));
      return !told.has(key) || (notice.begun ?? '') > (told.get(key) ?? '');
    });
    if (fresh.length === 0) return;
    await this.make(recipient, 'DAILY', day, (manager, digestId) =>
      claim(manager, recipient.principal.id, digestId, fresh),
    );
  }

  /** Makes one and has it sent, unless there is one of that day already, or nothing is left to tell in it. */
  private async make(
    { principal }: Recipient,
    kind: 'DAILY' | 'MONTHLY',
    day: CalendarDate,
    fill: (manager: EntityManager, digestId: string) => Promise<boolean>,
  ): Promise<void> {
    await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact(async (manager) => {
        const digestId = newId();
        const made = await manager.query<unknown[]>(
          'insert into digests (id, account_id, kind, day) values ($1, $2, $3, $4) on conflict (account_id, kind, day) do nothing returning id',
          [digestId, principal.id, kind, day],
        );
        if (made.length === 0) return;
        if (await fill(manager, digestId)) await this.jobs.enqueue(DIGEST_SENDING, { digestId }, { id: digestId });
        else await manager.query('delete from digests where id = $1', [digestId]);
      }),
    );
  }

  /** What they were told waits, and does not any more: should it wait again, it is told again, even where nothing says from when. */
  private async settle(accountId: string, standing: readonly Notice[]): Promise<void> {
    const kinds: readonly NoticeKind[] = WAITING_KINDS;
    const waiting = standing.filter(({ kind }) => kinds.includes(kind));
    await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.transact((manager) =>
        manager.query(
          `update digest_notices n set settled_at = now() where account_id = $1 and kind = any($2) and settled_at is null
           and not exists (select from jsonb_to_recordset($3) as s (kind text, "subjectId" uuid, "institutionId" uuid)
             where s.kind = n.kind and s."subjectId" = n.subject_id and s."institutionId" is not distinct from n.institution_id)`,
          [accountId, kinds, JSON.stringify(waiting.map((notice) => stepOf(notice, notice.standing.step.code)))],
        ),
      ),
    );
  }

  private told(accountId: string): Promise<ToldStep[]> {
    return this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<ToldStep>({
        name: 'told-steps',
        text: `select kind, subject_id as "subjectId", institution_id as "institutionId", due_on as "dueOn", step, ${instantText('max(waiting_since)')} as "waitingSince"
          from digest_notices where account_id = $1 and settled_at is null group by kind, subject_id, institution_id, due_on, step`,
        values: [accountId],
      }),
    );
  }

  /** Jobs are not in a backup: what was made and never sent gets one again. */
  private async sweep(): Promise<void> {
    await this.database.as(SIGN_IN_SCOPE, async () => {
      const left = await this.database.read<{ id: string }>({
        name: 'digests-left',
        text: `select id from digests where state in ('READY','SENDING') and created_at < now() - interval '1 hour'`,
        values: [],
      });
      for (const { id } of left) await this.jobs.enqueue(DIGEST_SENDING, { digestId: id }, { key: id });
    });
  }
}

/** Takes what no other mail tells; false: there is nothing. */
async function claim(
  manager: EntityManager,
  accountId: string,
  digestId: string,
  notices: readonly Notice[],
): Promise<boolean> {
  const steps = notices.flatMap((notice) => notice.standing.reached.map(({ code }) => stepOf(notice, code)));
  const taken = await manager.query<{ step: string }[]>(
    `insert into digest_notices (digest_id, account_id, kind, subject_id, institution_id, due_on, step, waiting_since)
     select $1, $2, kind, "subjectId", "institutionId", "dueOn", step, "waitingSince"
     from jsonb_to_recordset($3) as s (kind text, "subjectId" uuid, "institutionId" uuid, "dueOn" date, step text, "waitingSince" timestamptz)
     on conflict (account_id, kind, subject_id, institution_id, due_on, step, waiting_since, settled_at) do nothing returning step`,
    [digestId, accountId, JSON.stringify(steps)],
  );
  return taken.length > 0;
}

function stepOf({ kind, subject, institutionId, dueOn, begun }: Notice, step: string): ToldStep {
  return { kind, subjectId: subject.id, institutionId, dueOn, step, waitingSince: begun };
}

function keyOf({ kind, subjectId, institutionId, dueOn, step }: ToldStep): string {
  return `${kind} ${subjectId} ${institutionId ?? '-'} ${dueOn ?? '-'} ${step}`;
}
