import { randomUUID } from 'node:crypto';
import { type Seeded } from './seeded';

/** A vendor as the last answer about it has shown it. */
interface Known {
  readonly id: string;
  version: number;
  address: string;
}

/** What a request came to. */
interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly etag: string | null;
  readonly location: string | null;
  readonly body: {
    readonly id?: string;
    readonly version?: number;
    readonly address?: string | null;
    readonly items?: readonly { readonly outcome: string; readonly id: string | null; readonly version: number }[];
  };
}

type Row = { readonly id: string; readonly version: number; readonly address: string };

/**
 * Writes and reads through the service without a pause, and keeps account of every answer: what was acknowledged must
 * be in the tables, and nothing else. It owns its records, so nobody else explains a difference.
 */
export class Writer {
  readonly counts = { acknowledged: 0, refused: 0, unknown: 0, read: 0 };
  /** What was answered that cannot be true, or not at all. */
  readonly faults: string[] = [];
  private readonly known = new Map<string, Known>();
  private isStopping = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly address: string,
    private readonly token: string,
    /** Begins the names of its records. */
    readonly prefix: string,
    private readonly random: Seeded,
  ) {}

  start(): void {
    this.isStopping = false;
    this.working = this.work();
  }

  /** Resolves when the last request is settled. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.working;
  }

  /** Compares what was answered with what the tables hold. */
  compare(rows: readonly Row[]): void {
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const { id, version, address } of this.known.values()) {
      const row = stored.get(id);
      if (row?.version !== version || row.address !== address)
        this.faults.push(`${id}: answered version ${version}, stored ${row?.version ?? 'nothing'}`);
    }
    for (const { id } of rows) if (!this.known.has(id)) this.faults.push(`${id}: stored, but never acknowledged`);
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const [one] = this.known.values();
      const choice = this.random.below(20);
      if (one === undefined || choice < 7) await this.create();
      else if (choice < 13) await this.change(this.some());
      else if (choice < 15) await this.remove(this.some());
      else if (choice < 16) await this.many();
      else await this.read(this.some());
    }
  }

  private async create(): Promise<void> {
    const address = this.text();
    const answer = await this.settled('POST', '/v1/vendors', { name: `${this.prefix} ${randomUUID()}`, address });
    if (answer?.status !== 201) return;
    const { id = '', version = 0 } = answer.body;
    this.know({ id, version, address }, answer);
    if (answer.location !== `/v1/vendors/${id}`) this.faults.push(`Location ${String(answer.location)} of ${id}`);
  }

  private async change(known: Known): Promise<void> {
    const address = this.text();
    const answer = await this.settled('PATCH', `/v1/vendors/${known.id}`, { address }, known.version);
    if (answer?.status === 200) this.know({ ...known, address, version: known.version + 1 }, answer);
    else if (answer !== null) this.faults.push(`PATCH of ${known.id} version ${known.version}: ${answer.status}`);
  }

  private async remove(known: Known): Promise<void> {
    const answer = await this.settled('DELETE', `/v1/vendors/${known.id}`, undefined, known.version);
    if (answer?.status === 204) this.known.delete(known.id);
    else if (answer !== null) this.faults.push(`DELETE of ${known.id} version ${known.version}: ${answer.status}`);
  }

  /**
   * Lines in bulk, over several slices: some change records, most make some, and the last is none. Repeated until all are
   * settled: where it breaks off, the slices before are written.
   */
  private async many(): Promise<void> {
    const changed = [...this.known.values()].slice(0, 5);
    const byKey = (name: string) => ({
      externalId: { system: 'outages', key: randomUUID() },
      record: { name, address: this.text() },
    });
    const lines = [
      ...changed.map(({ id, version }) => ({ id, version, record: { address: this.text() } })),
      ...Array.from({ length: 1 + this.random.below(250) }, () => byKey(`${this.prefix} ${randomUUID()}`)),
      byKey(''),
    ];
    const { status, body } = await this.repeated('POST', '/v1/vendors/bulk-upsert', lines, undefined, randomUUID());
    this.counts.acknowledged++;
    if (status !== 207) this.faults.push(`lines in bulk: ${status}`);
    for (const [n, { record }] of lines.entries()) {
      const { outcome, id = null, version = 0 } = body.items?.[n] ?? {};
      const expected = n < changed.length ? 'UPDATED' : n < lines.length - 1 ? 'CREATED' : 'REFUSED';
      if (outcome !== expected) this.faults.push(`line ${n + 1}: ${String(outcome)} instead of ${expected}`);
      if (id !== null) this.known.set(id, { id, version, address: record.address });
    }
  }

  private async read({ id, version, address }: Known): Promise<void> {
    const { status, body } = await this.ask('GET', `/v1/vendors/${id}`);
    this.counts.read++;
    if (status === 503) return;
    if (status !== 200 || body.version !== version || body.address !== address)
      this.faults.push(`GET of ${id}: ${status}, version ${body.version ?? 'none'} instead of ${version}`);
  }

  /** Until the outcome is known, as a client is told to do; null: nothing was changed. */
  private async settled(method: string, path: string, body?: object, version?: number): Promise<Answer | null> {
    const key = randomUUID();
    const answer = await this.ask(method, path, body, version, key);
    if (answer.code === 'OUTCOME_UNKNOWN') {
      this.counts.unknown++;
      return this.repeated(method, path, body, version, key);
    }
    this.counts[answer.status === 503 ? 'refused' : 'acknowledged']++;
    return answer.status === 503 ? null : answer;
  }

  /** Only a repetition tells now; that it is refused does not mean that the first request was. */
  private async repeated(
    method: string,
    path: string,
    body: object | undefined,
    version: number | undefined,
    key: string,
  ): Promise<Answer> {
    for (;;) {
      const answer = await this.ask(method, path, body, version, key);
      if (answer.status !== 503 && answer.code !== 'IN_FLIGHT') return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  private async ask(method: string, path: string, body?: object, version?: number, key?: string): Promise<Answer> {
    const headers = new Headers({ Authorization: `Bearer ${this.token}` });
    if (body !== undefined)
      headers.set('Content-Type', method === 'PATCH' ? 'application/merge-patch+json' : 'application/json');
    if (version !== undefined) headers.set('If-Match', `"${version}"`);
    if (key !== undefined) headers.set('Idempotency-Key', key);
    try {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await fetch(this.address + path, { method, headers, ...sent });
      const text = await answer.text();
      const shown = (text === '' ? {} : JSON.parse(text)) as Answer['body'] & { code?: string };
      if (answer.status === 503 && answer.headers.get('retry-after') === null)
        this.faults.push(`${method} ${path}: 503 without Retry-After`);
      if (answer.status >= 500 && answer.status !== 503)
        this.faults.push(`${method} ${path}: ${answer.status} ${text}`);
      return {
        status: answer.status,
        code: shown.code,
        etag: answer.headers.get('etag'),
        location: answer.headers.get('location'),
        body: shown,
      };
    } catch (error) {
      this.faults.push(`${method} ${path} was not answered: ${String(error)}`);
      return { status: 503, code: 'OUTCOME_UNKNOWN', etag: null, location: null, body: {} };
    }
  }

  private know(known: Known, { etag, body }: Answer): void {
    this.known.set(known.id, known);
    if (etag !== `"${known.version}"` || body.version !== known.version || body.address !== known.address)
      this.faults.push(`the answer about ${known.id} says ${String(etag)} and version ${body.version ?? 'none'}`);
  }

  private some(): Known {
    const all = [...this.known.values()];
    return all[this.random.below(all.length)]!;
  }

  /** Random, so that it cannot be compressed, and long, so that tables grow. */
  private text(): string {
    return Array.from({ length: 30 }, () => this.random.below(2 ** 31).toString(36)).join('');
  }
}
