import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';

const EVERY_MS = 3_600_000;

/** Deletes, every hour, first answers to requests with a key that are older than thirty days: at least a day is promised (`Once`). */
@Injectable()
export class OldAnswers implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('OldAnswers');
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
      await this.database.as(NO_SCOPE, () => this.database.read({ text: 'select forget_answers()', values: [] }));
    } catch (error) {
      this.logger.warn(`old answers stay for now: ${String(error)}`);
    }
  }
}
