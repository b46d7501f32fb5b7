import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { type ContentState } from './content-states';
import { ContentStore } from './store/content-store';

/** Milliseconds between two looks at everything. */
const INTERVAL = 24 * 60 * 60 * 1000;
/** Contents that one query names at most. */
const BATCH = 100;

/**
 * Hashes every content that is kept anew, once a day while the service runs, one after the other, and keeps what it found: evidence
 * that was changed or exchanged behind the registry's back is told before somebody relies on it (CON-031).
 */
@Injectable()
export class ContentUpkeep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ContentUpkeep.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly store: ContentStore,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.lookQuietly(), INTERVAL);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks at everything that is kept. */
  async lookNow(): Promise<void> {
    let after = '';
    for (;;) {
      const kept = await this.contentsAfter(after);
      for (const sha256 of kept) {
        if (this.isEnding) return;
        const state = await this.stateOf(sha256);
        if (state !== null) await this.note(sha256, state);
        after = sha256;
      }
      if (kept.length < BATCH) return;
    }
  }

  /** Nobody waits for the timer: what goes wrong is logged, and tried again at the next look. */
  private async lookQuietly(): Promise<void> {
    if (this.looking !== null) return;
    this.looking = this.lookNow().catch((error: unknown) => {
      this.logger.error(
        `the contents could not be looked at: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    await this.looking;
    this.looking = null;
  }

  /** Null: the store could not be asked, which says nothing of the content. */
  private async stateOf(sha256: string): Promise<ContentState | null> {
    const hash = createHash('sha256');
    try {
      await pipeline(await this.store.open(sha256), hash);
    } catch (error) {
      if (isMissing(error)) return 'MISSING';
      this.logger.error(`content ${sha256} could not be read: ${String(error)}`);
      return null;
    }
    return hash.digest('hex') === sha256 ? 'INTACT' : 'OTHER';
  }

  private async contentsAfter(after: string): Promise<string[]> {
    const rows = await this.database.as(NO_SCOPE, () =>
      this.database.read<{ sha256: string }>({
        name: 'contents-kept',
        text: 'select sha256 from contents_kept($1, $2) as sha256',
        values: [after, BATCH],
      }),
    );
    return rows.map(({ sha256 }) => sha256);
  }

  private async note(sha256: string, state: ContentState): Promise<void> {
    await this.database.as(NO_SCOPE, () =>
      this.database.read({
        name: 'note-content-state',
        text: 'select note_content_state($1, $2)',
        values: [sha256, state],
      }),
    );
  }
}

/** As a folder says it, and a bucket. */
function isMissing(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
  return code === 'ENOENT' || name === 'NoSuchKey';
}
