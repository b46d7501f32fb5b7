import { createHash, randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { signIn } from '../support/people';
import { median } from './measured';

/** Milliseconds of server time that a page takes at most (half of its requests, one after the other). */
const WITHIN_MS = 200;
/** Bytes that the page of a matrix takes at most. */
const MOST_BYTES = 300_000;
const DAILY_REQUESTS = 14;
const REQUESTS = 6;
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface PageCase {
  readonly path: string;
  readonly mostBytes?: number;
}

/**
 * How long each page takes, and how large it is, for somebody who sees the whole deployment: those that people open daily,
 * and of every other kind the first that a link of these leads to. `say` is told line by line.
 */
export async function benchPages(connection: ClientConfig, port: number, say: (text: string) => void): Promise<void> {
  const headers = { Accept: 'text/html', Cookie: await cookieOf(connection) };
  const daily = await pageCases(connection);
  const kinds = new Set(daily.map(({ path }) => kindOf(path)));
  const waiting = [...daily];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const times: number[] = [];
    let page = '';
    // The first request pays for plans and compiled code.
    for (let request = 0; request <= (daily.includes(next) ? DAILY_REQUESTS : REQUESTS); request += 1) {
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}${next.path}`, { headers });
      page = await answer.text();
      // What the generated registry has no record of, such as a history: its rows were copied in beside the journal.
      if (answer.status === 404 && !daily.includes(next)) break;
      if (answer.status !== 200) throw new Error(`${next.path}: ${answer.status}`);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) break;
      if (request > 0) times.push(performance.now() - begun);
    }
    if (times.length === 0) continue;
    for (const path of linksIn(page))
      if (!kinds.has(kindOf(path))) {
        kinds.add(kindOf(path));
        waiting.push({ path });
      }
    say(lineOf(next, median(times), Buffer.byteLength(page)));
  }
}

function lineOf({ path, mostBytes }: PageCase, milliseconds: number, bytes: number): string {
  const isFast = milliseconds <= WITHIN_MS;
  const isSmall = mostBytes === undefined || bytes <= mostBytes;
  const shown = path.replace(IDS, ':id').padEnd(48);
  return (
    `page ${shown} ${milliseconds.toFixed(0).padStart(5)} ms ${isFast ? 'ok' : 'TOO LONG'} (≤ ${WITHIN_MS} ms) ` +
    `${(bytes / 1000).toFixed(0).padStart(4)} kB${isSmall ? '' : ' TOO LARGE'}`
  );
}

/** Pages of one kind differ by the record that they show, and by what is sought in them. */
function kindOf(path: string): string {
  return (path.split('?')[0] ?? '').replace(IDS, ':id');
}

function linksIn(page: string): readonly string[] {
  return [...page.matchAll(/ href="(\/(?!\/|assets\/)[^"#]*)/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    .filter((path) => !/\/(export|content)\b/.test(path));
}

/** Every kind of page that people open daily, about the records with the most in them. */
async function pageCases(connection: ClientConfig): Promise<readonly PageCase[]> {
  const client = new Client(connection);
  await client.connect();
  const one = async (sql: string) => (await client.query<{ id: string }>(sql)).rows[0]?.id ?? '';
  const institution = await one('select institution_id as id from contracts group by 1 order by count(*) desc limit 1');
  const ofIt = `institution_id = '${institution}'`;
  const contract = await one(`select id from contracts where ${ofIt} order by id limit 1`);
  const vendor = await one(`select vendor_id as id from contracts where ${ofIt} order by id limit 1`);
  const system = await one(`select id from systems where ${ofIt} order by id limit 1`);
  const matrix = await one(`select id from matrices order by id limit 1`);
  const row = await one(`select id from matrix_rows where matrix_id = '${matrix}' order by key limit 1`);
  await client.end();
  const whose = `institutionId=${institution}`;
  return [
    { path: '/' },
    { path: '/vendors' },
    { path: '/vendors?name=%E6%9C%80' },
    { path: `/vendors/${vendor}?${whose}` },
    { path: '/certifications' },
    { path: '/contracts' },
    { path: '/contracts?noticeWithinDays=180&sort=endOn' },
    { path: '/contracts/calendar' },
    { path: `/contracts/${contract}` },
    { path: `/contracts/${contract}/steps` },
    { path: '/systems' },
    { path: `/systems/${system}` },
    { path: '/equipment' },
    { path: `/findings?${whose}` },
    { path: `/section-5?${whose}` },
    { path: `/ahead?${whose}` },
    { path: `/risk-acceptances?${whose}` },
    { path: `/matrices/${matrix}`, mostBytes: MOST_BYTES },
    { path: `/matrix-rows/${row}` },
    { path: '/journal' },
    { path: `/people?${whose}` },
  ];
}

/** The cookie of a browser where somebody with every role has signed in; of its token a hash is kept. */
export async function cookieOf(connection: ClientConfig): Promise<string> {
  const [session, token] = [await signIn(connection, {}), `bkw_${randomBytes(32).toString('base64url')}`];
  const client = new Client(connection);
  await client.connect();
  await client.query('update sessions set token_hash = $2 where token_hash = $1', [digest(session), digest(token)]);
  await client.end();
  return `bunkaiten=${token}`;
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
