const EVERY_MS = 50;
const TOO_LONG_MS = 60_000;

/** Watches a service as a balancer does, and holds what it says of itself against what it does. */
export class Watch {
  readonly faults: string[] = [];
  private ready: number | null = null;
  private seen = 0;
  private isStopping = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(private readonly address: string) {}

  start(): void {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.watching;
  }

  /** Resolves when a look that begins from now on finds this status at `/health/ready`. */
  async until(status: 200 | 503): Promise<void> {
    const since = this.seen + 1;
    const deadline = Date.now() + TOO_LONG_MS;
    while (this.ready !== status || this.seen <= since) {
      if (Date.now() > deadline) {
        this.faults.push(`/health/ready was never ${status}, but ${this.ready ?? 'nothing'}`);
        return;
      }
      await pause();
    }
  }

  /** It says that it is ready, and then it is: what needs the database is answered. */
  async untilReadyAgain(): Promise<void> {
    const deadline = Date.now() + TOO_LONG_MS;
    while (Date.now() < deadline) {
      await this.until(200);
      // Without a credential that counts, which only the database can tell.
      const { status } = await fetch(`${this.address}/v1/vendors`, { headers: { Authorization: 'Bearer bks_nobody' } });
      if (status === 401) return;
    }
    this.faults.push('it says that it is ready, and is not');
  }

  private async watch(): Promise<void> {
    while (!this.isStopping) {
      const [live, ready] = await Promise.all([this.look('live'), this.look('ready')]);
      if (live !== 200) this.faults.push(`/health/live: ${live}`);
      if (ready !== 200 && ready !== 503) this.faults.push(`/health/ready: ${ready}`);
      this.ready = ready;
      this.seen++;
      await pause();
    }
  }

  private async look(what: 'live' | 'ready'): Promise<number> {
    const answer = await fetch(`${this.address}/health/${what}`);
    await answer.arrayBuffer();
    return answer.status;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, EVERY_MS));
}
