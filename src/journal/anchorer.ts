import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Logger as Log } from 'pino';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';
import { LOG } from '../http/logging';
import { headText, noteAnchor } from './anchors';
import { JournalSettings } from './journal-settings';

const DAY_MS = 86_400_000;

/**
 * Notes the end of the journal's chain where the database cannot reach it, at each start and every day: in the log and in
 * the file of anchors. Without it, whoever cuts off the end of the chain together with its head leaves no trace.
 */
@Injectable()
export class Anchorer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Anchorer.name);
  private timer: NodeJS.Timeout | undefined;
  private noting: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly settings: JournalSettings,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.noting = this.noteQuietly();
    this.timer = setInterval(() => {
      this.noting = this.noteQuietly();
    }, DAY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.noting;
  }

  async note(): Promise<void> {
    const [head] = await this.database.as({ ...NO_SCOPE, institutions: 'ALL' }, () =>
      this.database.read<{ position: string; hash: Buffer }>({
        text: 'select position::text as position, hash from journal_head',
        values: [],
      }),
    );
    if (head === undefined) throw new Error('the journal has no head');
    const anchor = { position: BigInt(head.position), hash: head.hash };
    this.log.info({ anchor: headText(anchor), entries: Number(anchor.position) }, 'end of the journal');
    await noteAnchor(this.settings.anchorFile, anchor, new Date());
  }

  /** Nobody waits for it: what goes wrong is logged, and tried again the next day. */
  private async noteQuietly(): Promise<void> {
    await this.note().catch((error: unknown) => {
      this.logger.error(
        `the end of the journal was not noted: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  }
}
