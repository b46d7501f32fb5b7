import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../../../access/sign-in/tokens';
import { Database } from '../../../database/database';
import { Jobs } from '../../../database/jobs/jobs';
import { SIGN_IN_SCOPE } from '../../../database/scope';
import { type Language } from '../../../http/language';
import { type Handed, MailServer } from '../../notices/mail/mail-server';
import { MailSettings } from '../../notices/mail/mail-settings';
import { LINK_SENDING } from './link-jobs';
import { LinkAnswering } from './link-answering';
import { writeLinkMail } from './link-mail';

interface Claimed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly step: string | null;
  readonly attempts: number;
  readonly unsureAttempts: number;
}

/** As often as a mail is tried: with the queue's growing pauses, over about three days. */
const MOST_ATTEMPTS = 14;
/** How long an attempt is its process's own: longer than the mail server's timeouts together. */
const OWN = `interval '90 seconds'`;

/**
 * Sends a link. Its token is made here, for this attempt alone, and written down nowhere: the row holds its hash, and the next
 * attempt makes another, after which the one before opens nothing.
 */
@Injectable()
export class LinkSending {
  constructor(
    private readonly database: Database,
    private readonly links: LinkAnswering,
    private readonly server: MailServer,
    private readonly settings: MailSettings,
    jobs: Jobs,
  ) {
    jobs.handle(LINK_SENDING, ({ linkId }) => this.send(linkId));
  }

  /** Throws where it is to be tried again. */
  async send(linkId: string): Promise<void> {
    const token = newToken('EVIDENCE');
    const claimed = await this.claim(linkId, tokenHash(token));
    if (claimed === null) return;
    const request = await this.links.read(token);
    // It was answered, withdrawn or revoked in the meantime: nobody is mailed what opens nothing.
    if (request === null) return this.note(claimed, 'FAILED', 'closed', false);
    const { language, name, email: address } = claimed;
    const handed = await this.server.hand({
      ...writeLinkMail(request, {
        language,
        isReminder: claimed.step !== null,
        isRepeated: claimed.unsureAttempts > 0,
        address: `${this.settings.server?.publicUrl ?? ''}/e/${token}`,
      }),
      to: { name, address },
      messageId: `<${claimed.id}.${claimed.attempts}@${this.server.domain ?? 'bunkaiten'}>`,
    });
    await this.conclude(claimed, handed);
  }

  /** null: it is done, or another process is at it. */
  private async claim(linkId: string, hash: Buffer): Promise<Claimed | null> {
    const [claimed] = await this.change<Claimed>(
      `update evidence_links set attempts = attempts + 1, unsure_attempts = unsure_attempts + (state = 'SENDING')::int, state = 'SENDING',
         sending_until = now() + ${OWN}, token_hash = $2
       where id = $1 and (state = 'READY' or state = 'SENDING' and sending_until < now()) and revoked_at is null and answered_at is null
       returning id, name, email, language, step, attempts, unsure_attempts as "unsureAttempts"`,
      [linkId, hash],
    );
    if (claimed !== undefined) return claimed;
    const [other] = await this.change<{ isOwn: boolean }>(
      `select state = 'SENDING' and sending_until >= now() as "isOwn" from evidence_links where id = $1`,
      [linkId],
    );
    if (other?.isOwn === true) throw new Error(`link ${linkId} may still be sent by another process`);
    return null;
  }

  private async conclude(claimed: Claimed, handed: Handed): Promise<void> {
    switch (handed.as) {
      case 'TAKEN':
        return this.note(claimed, 'SENT', null, false);
      case 'REFUSED':
        return this.note(claimed, 'BOUNCED', handed.fault, false);
      case 'LATER':
      case 'UNSURE': {
        const isOver = claimed.attempts >= MOST_ATTEMPTS;
        await this.note(claimed, isOver ? 'FAILED' : 'READY', handed.fault, handed.as === 'UNSURE');
        if (!isOver) throw new Error(`link ${claimed.id}: ${handed.fault}`);
      }
    }
  }

  private async note({ id, attempts }: Claimed, state: string, fault: string | null, isUnsure: boolean): Promise<void> {
    await this.change(
      `update evidence_links set state = $3, fault = $4, sending_until = null, sent_at = case when $3 = 'SENT' then now() end,
         unsure_attempts = unsure_attempts + $5::int
       where id = $1 and state = 'SENDING' and attempts = $2`,
      [id, attempts, state, fault, isUnsure ? 1 : 0],
    );
  }

  private change<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.database.as(SIGN_IN_SCOPE, () => this.database.read<Row>({ text, values }));
  }
}
