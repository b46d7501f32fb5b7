import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { signInScope } from '../sign-in/sign-in-scope';
import { type IdentityEventView } from './dto/identity-event.dto';

/** What an account is told: of itself all, and of those that it administers what somebody else has done. */
const TOLD = `(e.account_id = $1 or (administers($1, e.institution_id) and e.caused_by_actor is distinct from $1))
  and e.happened_at > now() - interval '1 year'`;

/** Tells people what happened to their identity, and administrators what happened to those whom they let in. */
@Injectable()
export class IdentityEvents {
  constructor(private readonly database: Database) {}

  /** What the account has not acknowledged yet, oldest first. */
  unacknowledged(accountId: string): Promise<IdentityEventView[]> {
    return this.database.as(signInScope(accountId), () =>
      this.database.read<IdentityEventView>({
        name: 'identity-events',
        text: `select e.id, e.kind, e.account_id as "accountId", a.name as "accountName", e.role, e.authority,
            e.request_id as "requestId", to_json(e.happened_at) as "happenedAt"
          from identity_events e join accounts a on a.id = e.account_id
          where ${TOLD} and not exists (select from identity_acknowledgements k where k.event_id = e.id and k.account_id = $1)
          order by e.happened_at, e.id limit 100`,
        values: [accountId],
      }),
    );
  }

  /** Takes note that the account knows; what it was not told is passed over. */
  async acknowledge(accountId: string, eventIds: readonly string[]): Promise<void> {
    await this.database.as(signInScope(accountId), () =>
      this.database.transact((manager) =>
        manager.query(
          `insert into identity_acknowledgements (event_id, account_id)
           select e.id, $1 from identity_events e where e.id = any($2) and ${TOLD} on conflict do nothing`,
          [accountId, eventIds],
        ),
      ),
    );
  }
}
