import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../src/kernel/identifier';

const MIB = 1024 * 1024;

/** What a large file of new vendors costs: to take it in, to take the same again, and for the others meanwhile. */
export interface FileCost {
  readonly seconds: number;
  readonly secondsAgain: number;
  /** Of the same number of records with one request each. */
  readonly secondsSingly: number;
  /** Of other requests meanwhile, and before, in milliseconds. */
  readonly p99: number;
  readonly p99Before: number;
  /** Until what somebody else does meanwhile is told by the change feed, in milliseconds: the median, and at most. */
  readonly told: number;
  readonly toldLast: number;
  /** By how much the service's memory grew at most, in MiB. */
  readonly grownBy: number;
}

interface FeedPage {
  readonly items: readonly { readonly id: string }[];
  readonly next: string;
  readonly hasMore: boolean;
}

interface Import {
  readonly id: string;
  readonly state: string;
  readonly created: number | null;
  readonly unchanged: number | null;
}

/** Sends a file of so many rows to an institution of its own; a job of the service takes it in. */
export async function fileCost(token: string, port: number, rows: number): Promise<FileCost> {
  const base = `http://127.0.0.1:${port}`;
  const ask = async <T>(path: string, body?: object | string): Promise<T> => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': typeof body === 'string' ? 'text/csv' : 'application/json',
    };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: bodyOf(body) };
    const answer = await fetch(`${base}${path}`, sent);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const mark = newId();
  const institution = await ask<{ id: string }>('/v1/institutions', {
    name: `計測病院 ${mark}`,
    kind: 'HOSPITAL',
  });
  const columns = [
    { heading: 'コード', field: 'key' },
    { heading: '名称', field: 'name' },
    { heading: '住所', field: 'address' },
  ];
  const profile = { name: '大量', resource: 'vendors', system: `bench-${mark}`, columns };
  const { id } = await ask<{ id: string }>(`/v1/institutions/${institution.id}/exchange-profiles`, profile);
  const lines = Array.from(
    { length: rows },
    (_, n) => `${n + 1},㈱髙﨑①電算 ${n + 1}号店,東京都千代田区表ソ能町${n + 1}番地`,
  );
  const file = `コード,名称,住所\r\n${lines.join('\r\n')}\r\n`;
  const taken = async (): Promise<{ end: Import; seconds: number }> => {
    const began = performance.now();
    let end = await ask<Import>(`/v1/exchange-profiles/${id}/file-imports?mode=ALL`, file);
    while (end.state === 'WAITING' || end.state === 'RUNNING') {
      await wait(250);
      end = await ask<Import>(`/v1/file-imports/${end.id}`);
    }
    return { end, seconds: (performance.now() - began) / 1000 };
  };

  const other = { name: `他の病院の取引先 ${mark}`, legalForm: 'DOMESTIC_CORPORATION', country: 'JP' };
  const SINGLY = 200;
  const singlyFrom = performance.now();
  for (let n = 0; n < SINGLY; n++) await ask('/v1/vendors', { ...other, name: `${other.name} ${n}` });
  const secondsSingly = ((performance.now() - singlyFrom) / 1000 / SINGLY) * rows;

  /** From the snapshot's end on, as a program follows. */
  const feed = '/v1/changes?resources=institutions';
  let page = await ask<FeedPage>(`${feed}&limit=200`);
  const next = async (waitSeconds: number) =>
    (page = await ask<FeedPage>(`${feed}&limit=200&waitSeconds=${waitSeconds}&cursor=${page.next}`));
  while (page.hasMore) await next(0);
  const tells: number[] = [];
  const tellOne = async (): Promise<void> => {
    const began = performance.now();
    const { id: mine } = await ask<{ id: string }>('/v1/institutions', {
      name: `別の病院 ${newId()}`,
      kind: 'HOSPITAL',
    });
    for (let isTold = false; !isTold;) isTold = (await next(20)).items.some(({ id: told }) => told === mine);
    tells.push(performance.now() - began);
  };

  const waits: number[] = [];
  const askOthers = async (): Promise<void> => {
    const began = performance.now();
    await ask('/v1/institutions?limit=1');
    waits.push(performance.now() - began);
    await wait(50);
  };
  for (let n = 0; n < SINGLY; n++) await askOthers();
  const p99Before = percentile(waits.splice(0), 0.99);
  const before = await memory(base);
  let [highest, isOver] = [before, false];
  const others = (async () => {
    while (!isOver) {
      await askOthers();
      if (waits.length % 20 === 0) highest = Math.max(highest, await memory(base));
    }
  })();
  const telling = (async () => {
    while (!isOver) {
      await tellOne();
      await wait(1_000);
    }
  })();
  const first = await taken();
  const second = await taken();
  isOver = true;
  await Promise.all([others, telling]);
  if (first.end.created !== rows || second.end.unchanged !== rows)
    throw new Error(`of ${rows} rows ${first.end.created} were taken, and ${second.end.unchanged} were known again`);
  return {
    seconds: first.seconds,
    secondsAgain: second.seconds,
    secondsSingly,
    p99: percentile(waits, 0.99),
    p99Before,
    told: percentile(tells, 0.5),
    toldLast: percentile(tells, 1),
    grownBy: (highest - before) / MIB,
  };
}

function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

function bodyOf(body: object | string): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** In bytes, as the service measures itself. */
async function memory(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
}
