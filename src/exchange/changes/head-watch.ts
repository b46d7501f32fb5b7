import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { NO_SCOPE } from '../../database/scope';

/** Milliseconds between two looks: the journal is sealed four times a second. */
const INTERVAL = 500;
/** Readers beyond these are answered at once, and ask again. */
const MOST_WAITING = 200;

/** Tells those who wait that the journal has been sealed further: one look for all of them, on no connection of theirs. */
@Injectable()
export class HeadWatch implements BeforeApplicationShutdown {
  private waiting = 0;
  private looking: Promise<bigint> | null = null;
  private isEnding = false;

  constructor(private readonly database: Database) {}

  /** A process that goes down lets nobody wait. */
  beforeApplicationShutdown(): void {
    this.isEnding = true;
  }

  /** Waits until the journal is sealed beyond a position; false: it was not in time, or nobody waits any more. */
  async movedOn(position: string, until: number): Promise<boolean> {
    if (this.waiting >= MOST_WAITING) return false;
    this.waiting += 1;
    try {
      while (!this.isEnding && Date.now() < until) {
        if ((await this.look()) > BigInt(position)) return true;
      }
      return false;
    } finally {
      this.waiting -= 1;
    }
  }

  private look(): Promise<bigint> {
    this.looking ??= this.lookAfterAWhile().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAfterAWhile(): Promise<bigint> {
    await sleep(INTERVAL, undefined, { ref: false });
    const [head] = await this.database.as({ ...NO_SCOPE, institutions: 'ALL' }, () =>
      this.database.read<{ position: string }>({
        name: 'head-watched',
        text: 'select position::text as position from journal_head',
        values: [],
      }),
    );
    return BigInt(head?.position ?? 0);
  }
}
