import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database';
import { NO_SCOPE } from '../database/scope';

/** Milliseconds between two looks for new entries: what is judged or told because of a change waits for its seal. */
const INTERVAL = 250;
/** Entries that one transaction seals at most. */
const BATCH = 10_000;

/**
 * Seals new entries of the journal into its hash chain, four times a second while the service runs. Of services that share a
 * database one seals at a time; the others find nothing to do.
 */
@Injectable()
export class Sealer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Sealer.name);
  private timer: NodeJS.Timeout | undefined;
  private sealing: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sealQuietly(), INTERVAL);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sealing;
  }

  /** Seals what is there to be sealed, unless another service is at it. */
  async sealNow(): Promise<void> {
    let sealed: number;
    do sealed = await this.sealBatch();
    while (sealed === BATCH);
  }

  /** Nobody waits for the timer: what goes wrong is logged, and tried again at the next look. */
  private async sealQuietly(): Promise<void> {
    if (this.sealing !== null) return;
    this.sealing = this.sealNow().catch((error: unknown) => {
      this.logger.error(`the journal could not be sealed: ${error instanceof Error ? error.message : String(error)}`);
    });
    await this.sealing;
    this.sealing = null;
  }

  private async sealBatch(): Promise<number> {
    const [row] = await this.database.as(NO_SCOPE, () =>
      this.database.read<{ sealed: number }>({
        name: 'seal-journal',
        text: 'select seal_journal($1) as sealed',
        values: [BATCH],
      }),
    );
    return row?.sealed ?? 0;
  }
}
