import { Injectable } from '@nestjs/common';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { NO_SCOPE, type Scope } from '../../database/scope';
import { type FeedPlace } from './change-cursor';

/** A program that asks all the time is noted so often. */
const NOTED_EVERY_MS = 5_000;
const SYSTEM: Scope = { ...NO_SCOPE, institutions: 'ALL', mayWrite: true };

/** Notes how far the programs are that follow the changes, so that people see who has fallen behind. */
@Injectable()
export class FeedReaders {
  private readonly notedAt = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /** `asked`: where the cursor stands with which the program asks; null: it begins. */
  async note({ kind, id }: Principal, asked: FeedPlace | null, resources: string | undefined): Promise<void> {
    const now = Date.now();
    if (kind !== 'CLIENT' || now - (this.notedAt.get(id) ?? 0) < NOTED_EVERY_MS) return;
    this.notedAt.set(id, now);
    await this.database.as(SYSTEM, () =>
      this.database.transact((manager) =>
        manager.query(
          `insert into feed_readers (id, position, is_in_snapshot, resources) values ($1, $2, $3, $4)
            on conflict (id) do update set position = excluded.position, is_in_snapshot = excluded.is_in_snapshot,
              resources = excluded.resources, asked_at = excluded.asked_at`,
          [
            id,
            asked?.position ?? '0',
            asked === null || asked.snapshot !== null,
            resources?.split(',').map((one) => one.trim()) ?? [],
          ],
        ),
      ),
    );
  }
}
