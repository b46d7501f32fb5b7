import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client, type ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '../../src/kernel/identifier';
import { median } from './measured';

const LINES = 1_000;

/** How many times as fast as one request per record, and how fast against `COPY` of the same rows into bare tables. */
export interface BulkCost {
  readonly perSecond: number;
  readonly overSingle: number;
  readonly overCopy: number;
}

/** New vendors, each with a key of an ERP: in one request of lines, one by one, and copied into tables without anything. */
export async function bulkCost(
  connection: ClientConfig,
  token: string,
  port: number,
  rounds: number,
): Promise<BulkCost> {
  const client = new Client(connection);
  await client.connect();
  await client.query(
    'create temp table bare_vendors (id uuid, name text); create temp table bare_keys (system text, key text, subject_id uuid)',
  );
  const headers = { Authorization: `Bearer ${token}` };
  const taken: { bulk: number; single: number; copy: number }[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const mark = newId();
      const copy = await seconds(() => copied(client, mark));
      const bulk = await seconds(() => inBulk(`http://127.0.0.1:${port}/v1/vendors/bulk-upsert`, headers, mark));
      const single = await seconds(() => oneByOne(`http://127.0.0.1:${port}/v1/external/vendors/bench`, headers, mark));
      taken.push({ bulk, single, copy });
    }
  } finally {
    await client.end();
  }
  // the first round warms up
  const measured = taken.slice(1);
  return {
    perSecond: LINES / median(measured.map(({ bulk }) => bulk)),
    overSingle: median(measured.map(({ single, bulk }) => single / bulk)),
    overCopy: median(measured.map(({ copy, bulk }) => copy / bulk)),
  };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function inBulk(url: string, headers: Record<string, string>, mark: string): Promise<void> {
  const lines = Array.from({ length: LINES }, (_, n) =>
    JSON.stringify({ externalId: { system: 'bench', key: `${mark}-b${n}` }, record: { name: `計測 ${n}` } }),
  );
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  const { created } = (await answer.json()) as { created?: number };
  if (created !== LINES) throw new Error(`of ${LINES} lines ${String(created)} were taken`);
}

async function oneByOne(url: string, headers: Record<string, string>, mark: string): Promise<void> {
  for (let n = 0; n < LINES; n++) {
    const answer = await fetch(`${url}/${mark}-s${n}`, {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: `計測 ${n}` }),
    });
    if (answer.status !== 201) throw new Error(`one of them was answered with ${answer.status}`);
    await answer.arrayBuffer();
  }
}

async function copied(client: Client, mark: string): Promise<void> {
  const rows = Array.from({ length: LINES }, (_, n) => ({ id: newId(), n }));
  const copy = (table: string, text: (row: { id: string; n: number }) => string) =>
    pipeline(Readable.from(rows.map((row) => `${text(row)}\n`)), client.query(copyFrom(`copy ${table} from stdin`)));
  await copy('bare_vendors', ({ id, n }) => `${id}\t計測 ${n}`);
  await copy('bare_keys', ({ id, n }) => `bench\t${mark}-c${n}\t${id}`);
}
