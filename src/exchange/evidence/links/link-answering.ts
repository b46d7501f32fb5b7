import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../../access/sign-in/tokens';
import { Database } from '../../../database/database';
import { NO_SCOPE, type Scope, SIGN_IN_SCOPE } from '../../../database/scope';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { notFound } from '../../../kernel/problems';
import { type EvidenceKind } from '../../../kernel/terms/evidence-terms';
import { EvidenceAnswering } from '../evidence-answering';
import { SUBJECT } from '../evidence-sql';
import { type AnswerByLink } from './evidence-link.dto';

/** All that a link shows: the one request. */
export interface LinkedRequest {
  readonly kind: EvidenceKind;
  readonly institutionName: string;
  readonly vendorName: string;
  readonly aboutVendorName: string | null;
  readonly subject: string | null;
  readonly product: string | null;
  readonly dueOn: CalendarDate;
  readonly words: string | null;
  /** Whom the link was mailed to. */
  readonly name: string;
  readonly expiresOn: CalendarDate;
}

interface Held {
  readonly linkId: string;
  readonly requestId: string;
  readonly vendorId: string;
}

/** Reads and answers a request for whoever holds its link: looking changes nothing, however often mail scanners do. */
@Injectable()
export class LinkAnswering {
  constructor(
    private readonly database: Database,
    private readonly answering: EvidenceAnswering,
  ) {}

  /** null: the token opens nothing (any more); why, is not said. */
  async read(token: string): Promise<LinkedRequest | null> {
    const held = await this.held(token);
    if (held === null) return null;
    const [found] = await this.database.as(holding(held, false), () =>
      this.database.read<LinkedRequest>({
        name: 'linked-request',
        text: `select r.kind, i.name as "institutionName", v.name as "vendorName", (select b.name from vendors b where b.id = r.about_vendor_id) as "aboutVendorName",
            ${SUBJECT('r')} as subject, r.product, r.due_on as "dueOn", r.words, l.name, l.expires_on as "expiresOn"
          from evidence_links l join evidence_requests r on r.id = l.request_id join institutions i on i.id = r.institution_id join vendors v on v.id = r.vendor_id
          where l.id = $1 and r.state in ('ASKED','REFUSED')`,
        values: [held.linkId],
      }),
    );
    return found ?? null;
  }

  /** Answers as the link’s vendor; the link opens nothing after that. 404 where it does not any more. */
  async answer(token: string, { answeredBy, ...said }: AnswerByLink): Promise<void> {
    const held = await this.held(token);
    if (held === null) throw notFound();
    await this.database.within(holding(held, true), async (manager) => {
      const used = await manager.query<unknown[]>(
        `with used as (update evidence_links set answered_at = now() where id = $1 and revoked_at is null and answered_at is null returning id)
         select id from used`,
        [held.linkId],
      );
      if (used.length === 0) throw notFound();
      await this.answering.answer({ id: held.requestId, version: null }, answeredBy, said);
    });
  }

  private async held(token: string): Promise<Held | null> {
    const [link] = await this.database.as(SIGN_IN_SCOPE, () =>
      this.database.read<Held>({
        name: 'held-link',
        text: 'select link_id as "linkId", request_id as "requestId", vendor_id as "vendorId" from evidence_link_held($1)',
        values: [tokenHash(token)],
      }),
    );
    return link ?? null;
  }
}

/** Whoever holds the link has no account; they work for the vendor that was asked. */
function holding({ vendorId }: Held, mayWrite: boolean): Scope {
  return { ...NO_SCOPE, vendor: vendorId, mayWrite };
}
