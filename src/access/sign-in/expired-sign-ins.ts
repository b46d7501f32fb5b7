import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database';
import { SIGN_IN_SCOPE } from '../../database/scope';

const EVERY_MS = 3_600_000;

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
export class ExpiredSignIns implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('ExpiredSignIns');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.delete(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async delete(): Promise<void> {
    try {
      await this.database.as(SIGN_IN_SCOPE, async () => {
        for (const text of EXPIRED) await this.database.read({ text, values: [] });
      });
    } catch (error) {
      this.logger.warn(`expired sign-ins stay for now: ${String(error)}`);
    }
  }
}
