import { setTimeout as sleep } from 'node:timers/promises';
import { Anchor } from './anchor';
import { type Connection } from './connection';
import { type Server } from './server';

/** How a server is brought back: another process may have been quicker. */
interface Means {
  bringBack(former: Connection): Promise<Server>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * Watches over a server for as long as we use it. One that is lost is brought back within seconds; where that fails
 * (a full disk, say) it is tried again, less and less often, for as long as we live. Of several processes on one folder
 * the start lock lets one at a time try, and the others find the server that it has brought.
 */
export class Supervisor {
  private isWatching = false;
  private isEnding = false;
  private reviving: Promise<void> | null = null;
  private readonly patience = new AbortController();

  private constructor(
    private server: Server,
    private readonly means: Means,
    private anchor: Anchor | null,
  ) {}

  static async over(server: Server, means: Means): Promise<Supervisor> {
    const supervisor = new Supervisor(server, means, null);
    supervisor.anchor = await Anchor.cast(server.connection, () => supervisor.lose());
    return supervisor;
  }

  /** From here on a lost server is brought back, one that was lost in the meantime too. */
  begin(): void {
    this.isWatching = true;
    if (this.anchor === null) this.lose();
  }

  /** Whether nobody but us uses the server; a server that was lost is not ours to judge. */
  async isAlone(): Promise<boolean> {
    return this.anchor !== null && !(await this.anchor.seesOthers());
  }

  /** Watches no more. */
  async rest(): Promise<void> {
    this.isEnding = true;
    this.patience.abort();
    await this.reviving;
  }

  /** Lets go of the server. */
  async end(): Promise<void> {
    await this.anchor?.weigh();
  }

  private lose(): void {
    this.anchor = null;
    if (this.isWatching && !this.isEnding) this.reviving ??= this.revive();
  }

  private async revive(): Promise<void> {
    say('the database server is lost; it is being brought back');
    for (let waitMs = FIRST_WAIT_MS; !this.isEnding; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      try {
        this.server = await this.means.bringBack(this.server.connection);
        this.anchor = await Anchor.cast(this.server.connection, () => this.lose());
        this.reviving = null;
        return say(`the database server is back (pid ${this.server.pid})`);
      } catch (error) {
        say(`the database server does not come back yet: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(waitMs, undefined, { signal: this.patience.signal }).catch(() => undefined);
      }
    }
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
