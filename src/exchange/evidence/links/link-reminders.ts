import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { type Days } from '../../../database/jobs/job-kind';
import { Jobs } from '../../../database/jobs/jobs';
import { Records } from '../../../database/records';
import { NO_SCOPE, type Scope } from '../../../database/scope';
import { type Language } from '../../../http/language';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date';
import { defaultLadder } from '../../../kernel/terms/notice-terms';
import { type Due, standingOn } from '../../notices/dues/due';
import { MailSettings } from '../../notices/mail/mail-settings';
import { EvidenceRequestEntity } from '../evidence-request.entity';
import { isPossible } from '../evidence-steps';
import { EvidenceLinks } from './evidence-links.service';
import { LINK_REMINDERS } from './link-jobs';

/** A request whose link somebody holds, and nobody has answered by. */
interface Open {
  readonly requestId: string;
  readonly dueOn: CalendarDate;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly askedBy: string;
  readonly expiresOn: CalendarDate;
  /** When somebody had it mailed last: what lies before that day reminds nobody. */
  readonly mailedOn: CalendarDate;
}

const EVERYWHERE: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };
const LADDER = defaultLadder('EVIDENCE_ANSWER');
/** A link that has expired may be too old to remind of by the time it lapses. */
const DAYS_AFTER = 14;

/**
 * Reminds those who were mailed a link and have no inbox here: by the same steps, each once, of the last one reached where days of
 * downtime passed over several. A reminder brings a link of its own, which closes the one before.
 */
@Injectable()
export class LinkReminders {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly links: EvidenceLinks,
    private readonly mail: MailSettings,
    jobs: Jobs,
  ) {
    jobs.daily(LINK_REMINDERS, (days, stopping) => this.pass(days, stopping));
  }

  async pass({ through }: Days, stopping: AbortSignal): Promise<void> {
    if (this.mail.server === null) return;
    for (const open of await this.open(through)) {
      if (stopping.aborted) return;
      await this.remind(open, through);
    }
  }

  private async remind({ requestId, dueOn, mailedOn, ...link }: Open, day: CalendarDate): Promise<void> {
    const step = standingOn(dueOf(requestId, dueOn), LADDER, day)?.step;
    if (step === undefined || step.on === null || step.on <= mailedOn) return;
    await this.database.as(EVERYWHERE, () =>
      this.database.transact(async (manager) => {
        const { state } = await this.records.lock(manager, EvidenceRequestEntity, { id: requestId, version: null });
        const told = await manager.query<unknown[]>(
          'select from evidence_links where request_id = $1 and due_on = $2 and step = $3',
          [requestId, dueOn, step.code],
        );
        if (told.length > 0 || !isPossible(state, 'ANSWER')) return;
        const latest = addDays(day, DAYS_AFTER);
        const expiresOn = link.expiresOn > latest ? link.expiresOn : latest;
        await this.links.make(manager, requestId, { ...link, expiresOn, step: step.code, dueOn });
      }),
    );
  }

  private open(day: CalendarDate): Promise<Open[]> {
    return this.database.as(EVERYWHERE, () =>
      this.database.read<Open>({
        name: 'links-to-remind',
        text: `select r.id as "requestId", r.due_on as "dueOn", l.name, l.email, l.language, l.asked_by as "askedBy", l.expires_on as "expiresOn",
            (select max((m.created_at at time zone 'Asia/Tokyo')::date) from evidence_links m where m.request_id = r.id and m.step is null) as "mailedOn"
          from evidence_requests r join evidence_links l on l.request_id = r.id and l.revoked_at is null and l.answered_at is null and l.state <> 'BOUNCED'
          where r.state in ('ASKED','REFUSED') and r.due_on <= $1::date + $2::int order by r.due_on, r.id`,
        values: [day, Math.max(...LADDER)],
      }),
    );
  }
}

function dueOf(id: string, dueOn: CalendarDate): Due {
  return {
    kind: 'EVIDENCE_ANSWER',
    subject: { kind: 'EVIDENCE_REQUEST', id },
    name: '',
    path: null,
    institutionId: null,
    contractId: null,
    opensOn: null,
    dueOn,
    since: null,
    begun: null,
  };
}
