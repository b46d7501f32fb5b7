/** What is left to a client of the window that runs. */
export interface Left {
  /** Requests; negative: the one just counted was too many. */
  readonly remaining: number;
  /** Until the window ends, at least one. */
  readonly seconds: number;
}

/** Requests by client in windows of a fixed length, the same for all, so that forgetting them is one step. */
export class RequestCounts {
  /** As the `RateLimit-Policy` header says it. */
  readonly policy: string;
  private counts = new Map<string, number>();
  private endsAt = 0;

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    /** What is counted, as the headers name it. */
    readonly name: string = 'requests',
  ) {
    this.policy = `"${name}"; q=${limit}; w=${windowMs / 1000}`;
  }

  /** Counts one request. */
  take(client: string, now: number = Date.now()): Left {
    const { remaining, seconds } = this.left(client, now);
    this.counts.set(client, this.limit - remaining + 1);
    return { remaining: remaining - 1, seconds };
  }

  /** What is left, without counting. */
  left(client: string, now: number = Date.now()): Left {
    if (now >= this.endsAt) {
      this.counts = new Map();
      this.endsAt = now + this.windowMs;
    }
    const count = this.counts.get(client) ?? 0;
    return { remaining: this.limit - count, seconds: Math.ceil((this.endsAt - now) / 1000) };
  }
}
