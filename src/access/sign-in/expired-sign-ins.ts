import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { HourlyDeletion } from '../../database/hourly-deletion';
import { SIGN_IN_SCOPE } from '../../database/scope';

/** What is deleted once it can never count again; sessions are kept for a month, so that a stolen token is still known. */
const EXPIRED = [
  `delete from sign_in_failures where failed_at < now() - interval '15 minutes'`,
  // From where somebody has not come for so long is strange again.
  `delete from sign_in_sources where last_at < now() - interval '90 days'`,
  'delete from sign_in_challenges where expires_at < now()',
  'delete from oidc_attempts where expires_at < now()',
  `delete from sessions where refresh_expires_at < now() - interval '30 days'`,
];

/** Deletes what sign-in has left behind, every hour. */
@Injectable()
export class ExpiredSignIns extends HourlyDeletion {
  constructor(database: Database) {
    super(database, SIGN_IN_SCOPE, EXPIRED);
  }
}
