import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../../database/database';
import { Jobs } from '../../../database/jobs/jobs';
import { type Expected, Records } from '../../../database/records';
import { addDays, type CalendarDate, today } from '../../../kernel/calendar-date';
import { newId } from '../../../kernel/identifier';
import { conflict, fault, invalid } from '../../../kernel/problems';
import { impossibleStep } from '../../../kernel/steps';
import { MailSettings } from '../../notices/mail/mail-settings';
import { EvidenceRequestEntity } from '../evidence-request.entity';
import { isPossible } from '../evidence-steps';
import { type MailEvidenceLink } from './evidence-link.dto';
import { EvidenceLinkEntity } from './evidence-link.entity';
import { LINK_SENDING } from './link-jobs';

/** How long a link outlives the day asked for, unless somebody says otherwise: an answer that comes late is better than none. */
const DAYS_AFTER = 14;
/** As long as a link counts at most. */
const LONGEST_DAYS = 90;

/** What is to be mailed; `step`: as a reminder. */
export interface LinkToMail {
  readonly name: string;
  readonly email: string;
  readonly language: 'ja' | 'en';
  readonly expiresOn: CalendarDate;
  readonly askedBy: string;
  readonly step: string | null;
  readonly dueOn: CalendarDate | null;
}

/** Mails links and closes them. */
@Injectable()
export class EvidenceLinks {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly jobs: Jobs,
    private readonly mail: MailSettings,
  ) {}

  /** A new link closes the one before. Returns its id; its token is made when its mail is handed over. */
  mailTo(requestId: string, askedBy: string, body: MailEvidenceLink): Promise<string> {
    if (this.mail.server === null)
      throw conflict('MAIL_NOT_SET_UP', {
        ja: 'メールサーバーが設定されていないため、送信できません',
        en: 'No mail server is set up',
      });
    return this.database.transact(async (manager) => {
      const { state, dueOn } = await this.records.lock(manager, EvidenceRequestEntity, {
        id: requestId,
        version: null,
      });
      if (!isPossible(state, 'ANSWER')) throw impossibleStep(state, []);
      const last = addDays(dueOn > today() ? dueOn : today(), DAYS_AFTER);
      const expiresOn = body.expiresOn ?? last;
      demandInReach(expiresOn);
      const { name, email, language = 'ja' } = body;
      return this.make(manager, requestId, { name, email, language, expiresOn, askedBy, step: null, dueOn: null });
    });
  }

  /** In the transaction that is open. */
  async make(manager: EntityManager, requestId: string, link: LinkToMail): Promise<string> {
    await manager.query(
      'update evidence_links set revoked_at = now() where request_id = $1 and revoked_at is null and answered_at is null',
      [requestId],
    );
    const id = newId();
    await manager.insert(EvidenceLinkEntity, { ...link, id, requestId });
    await this.jobs.enqueue(LINK_SENDING, { linkId: id }, { id });
    return id;
  }

  /** From here on it opens nothing. */
  async revoke(expected: Expected): Promise<void> {
    await this.records.change(EvidenceLinkEntity, expected, ({ revokedAt }) => ({
      revokedAt: revokedAt ?? new Date(),
    }));
  }
}

function demandInReach(expiresOn: CalendarDate): void {
  if (expiresOn >= today() && expiresOn <= addDays(today(), LONGEST_DAYS)) return;
  throw invalid([
    fault('/expiresOn', 'RANGE', {
      ja: `今日から${LONGEST_DAYS}日後までの日を指定してください`,
      en: `Must lie within ${LONGEST_DAYS} days from today`,
    }),
  ]);
}
