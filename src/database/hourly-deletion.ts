import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type Database } from './database';
import { type Scope } from './scope';

const EVERY_MS = 3_600_000;

/** Deletes every hour what counts no more; where it cannot it says so, and tries again an hour later. */
export abstract class HourlyDeletion implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | null = null;

  protected constructor(
    private readonly database: Database,
    private readonly scope: Scope,
    private readonly statements: readonly string[],
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.delete(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  async delete(): Promise<void> {
    try {
      await this.database.as(this.scope, async () => {
        for (const text of this.statements) await this.database.read({ text, values: [] });
      });
    } catch (error) {
      this.logger.warn(`what counts no more stays for now: ${String(error)}`);
    }
  }
}
