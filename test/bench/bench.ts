import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { migrate } from '../../src/database/open-database';
import { startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { type Connection } from '../../src/database/data-source';
import { generateRegistry } from '../../src/sample/generated-registry';
import { serviceLogin } from '../../src/database/service-login';
import { signIn } from '../support/people';
import { type HttpCase, httpCases, medianLatency, throughput } from './http-cases';
import { bulkCost } from './bulk-cost';
import { fileCost } from './file-cost';
import { dailyPass, findingLatency, settleFindings } from './finding-latency';
import { journalCost } from './journal-cost';
import { benchMatrix } from './matrix-at-browser';
import { type Measured, median } from './measured';
import { benchPages } from './page-cases';
import { enterAll, pastCosts } from './past-cost';

const PORTS = { ours: 3900, bare: 3901 } as const;

/** What can be measured alone: `npm run bench -- pages evaluation`. */
const PARTS = ['http', 'pages', 'matrix', 'bulk', 'files', 'journal', 'findings', 'evaluation', 'past'] as const;
/** Only where it is named: in a registry of its own, each record of which is entered in the journal first, a minute for each thousand contracts. */
const NAMED_ONLY: Part = 'past';
type Part = (typeof PARTS)[number];
/** Those for which both servers are asked. */
const SERVED: readonly Part[] = ['http', 'pages', 'matrix', 'bulk', 'past'];

/**
 * `npm run bench [-- PART … --contracts 100000 --rounds 5 --seconds 5 --rows 100000]`: medians of interleaved runs against bare peers in the
 * same run. The machines are noisy: the ratio counts, the absolute figures do not.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      contracts: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      rows: { type: 'string', default: '100000' },
    },
  });
  const [contracts, rounds, seconds] = [Number(values.contracts), Number(values.rounds), Number(values.seconds)];
  const parts = chosen(positionals);
  const folder = join(
    ...[__dirname, '..', '..', '..', '.data'],
    parts.has('past') ? `bench-past-${contracts}` : `bench-${contracts}`,
  );
  const server = await startEmbeddedPostgres({ folder, database: 'bench', settings: { shared_buffers: '512MB' } });
  try {
    await prepare(server.connection, contracts);
    if (parts.has('past'))
      say(`${await enterAll(server.connection)} entries in the journal, of ${contracts} contracts`);
    process.env['BENCH_DATABASE'] = JSON.stringify(server.connection);
    process.env['BENCH_SERVICE'] = JSON.stringify(await serviceLogin(server.connection));
    await benchServed(server.connection, parts, rounds, seconds);
    if (parts.has('files')) await benchFiles(server.connection, Number(values.rows));
    if (parts.has('journal')) {
      const { micros, ratio } = await journalCost(server.connection, rounds);
      say(line('a write with the journal over one without', ratio, `${micros.toFixed(0)} µs more`, null, ''));
    }
    if (parts.has('findings')) await benchFindings(server.connection);
    if (parts.has('evaluation')) await benchEvaluation(contracts, rounds);
  } finally {
    await server.stop();
  }
}

/** All of them, unless some are named. */
function chosen(names: readonly string[]): ReadonlySet<Part> {
  const unknown = names.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new RangeError(`${unknown.join(', ')}: the parts are ${PARTS.join(', ')}`);
  return new Set(
    names.length === 0 ? PARTS.filter((part) => part !== NAMED_ONLY) : PARTS.filter((part) => names.includes(part)),
  );
}

async function prepare(connection: Connection, contracts: number): Promise<void> {
  await migrate(connection);
  const client = new Client(connection as ClientConfig);
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from contracts');
  await client.end();
  if (Number(rows[0]?.count) === 0) await generateRegistry(connection, contracts, say);
}

async function benchServed(
  connection: Connection,
  parts: ReadonlySet<Part>,
  rounds: number,
  seconds: number,
): Promise<void> {
  if (!SERVED.some((part) => parts.has(part))) return;
  // Else the first of them is asked while the service judges the whole registry, of which it has never seen anything.
  await settleFindings(connection as ClientConfig);
  const servers = [await serve('our-server', PORTS.ours), await serve('bare-server', PORTS.bare)];
  try {
    const token = await signIn(connection as ClientConfig, {});
    if (parts.has('http'))
      for (const asked of await httpCases(connection as ClientConfig, token)) await benchCase(asked, rounds, seconds);
    if (parts.has('pages')) await benchPages(connection as ClientConfig, PORTS.ours, say);
    if (parts.has('past'))
      for (const { path, now, past } of await pastCosts(connection as ClientConfig, token, PORTS.ours))
        say(
          line(`past of ${path}`, past / now, `${past.toFixed(2)} s against ${now.toFixed(2)} s`, past <= 10, '≤ 10 s'),
        );
    if (parts.has('matrix')) await benchMatrix(connection as ClientConfig, PORTS.ours, say);
    if (!parts.has('bulk')) return;
    const { perSecond, overSingle, overCopy } = await bulkCost(connection as ClientConfig, token, PORTS.ours, rounds);
    const figures = `${perSecond.toFixed(0)} records/s`;
    say(line('records in bulk over one request each', overSingle, figures, overSingle >= 10, '≥ 10'));
    say(line('records in bulk over COPY into bare tables', overCopy, '', overCopy >= 0.1, '≥ 0.10'));
  } finally {
    for (const child of servers) child.kill();
  }
}

async function benchCase(asked: HttpCase, rounds: number, seconds: number): Promise<void> {
  await throughput(PORTS.bare, asked, 1);
  await throughput(PORTS.ours, asked, 1);
  const pairs: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await throughput(PORTS.bare, asked, seconds);
    pairs.push({ bare, ours: await throughput(PORTS.ours, asked, seconds) });
  }
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare));
  const figures = `${median(pairs.map(({ ours }) => ours)).toFixed(0)} against ${median(pairs.map(({ bare }) => bare)).toFixed(0)} requests/s`;
  say(
    line(
      asked.name,
      ratio,
      figures,
      asked.atLeast === null ? null : ratio >= asked.atLeast,
      asked.atLeast === null ? '' : `≥ ${asked.atLeast}`,
    ),
  );
  if (asked.within === undefined) return;
  const milliseconds = await medianLatency(PORTS.ours, asked, seconds);
  say(
    `  median of single requests ${milliseconds} ms ${milliseconds <= asked.within ? 'ok' : 'TOO LONG'} (≤ ${asked.within} ms)`,
  );
}

/** A file as large as they come, in a process of its own, so that what grows is its doing. */
async function benchFiles(connection: Connection, rows: number): Promise<void> {
  const server = await serve('our-server', PORTS.ours, { KEEP_FINDINGS: 'false' });
  try {
    const token = await signIn(connection as ClientConfig, {});
    const cost = await fileCost(token, PORTS.ours, rows);
    const { seconds, secondsAgain, p99, grownBy, toldLast } = cost;
    const taken = `${rows} rows in ${seconds.toFixed(0)} s`;
    say(line('a file over one request for each row', cost.secondsSingly / seconds, taken, null, ''));
    say(
      line('the same file again over the first time', secondsAgain / seconds, `${secondsAgain.toFixed(0)} s`, null, ''),
    );
    const waits = `p99 ${p99.toFixed(0)} ms against ${cost.p99Before.toFixed(0)} ms`;
    say(line('other requests meanwhile over before', p99 / cost.p99Before, waits, p99 < 1000, '< 1000 ms'));
    const told = `told by the feed after ${cost.told.toFixed(0)} ms, at most ${toldLast.toFixed(0)} ms`;
    say(`  what others change meanwhile is ${told}`);
    say(`  memory grown by ${grownBy.toFixed(0)} MiB ${grownBy < 500 ? 'ok' : 'TOO MUCH'} (< 500)`);
  } finally {
    server.kill();
  }
}

/** The service keeps its findings up, and nobody else asks it for anything. */
async function benchFindings(connection: Connection): Promise<void> {
  await settleFindings(connection as ClientConfig);
  await withFindingsKept(async () => {
    const { p50, p99, contracts } = await findingLatency(connection as ClientConfig);
    const verdict = p99 < 1000 ? 'ok' : 'TOO LONG';
    say(
      `commit to findings of an institution with ${contracts} contracts: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms ${verdict} (< 1000 ms)`,
    );
  });
  for (const share of [0.001, 0.01, 0.1]) {
    // The first writes down all that was ever found; on the day after, nothing is remembered.
    await withFindingsKept((service) => dailyPass(connection as ClientConfig, share, service));
    const day = await withFindingsKept((service) => dailyPass(connection as ClientConfig, share, service));
    const processor = `of the processor ${day.service.toFixed(1)} s in the service, ${day.server.toFixed(1)} s in PostgreSQL`;
    const took = `${day.seconds.toFixed(1)} s${day.isOver ? '' : ', AND NOT THROUGH'}, ${processor}`;
    say(
      `a day on which ${share * 100} % is due: ${day.contracts} contracts of ${day.institutions} institutions, ${took}`,
    );
  }
}

async function withFindingsKept<T>(work: (service: number) => Promise<T>): Promise<T> {
  const server = await serve('our-server', PORTS.ours, { KEEP_FINDINGS: 'true' });
  try {
    return await work(server.pid ?? 0);
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

async function benchEvaluation(contracts: number, rounds: number): Promise<void> {
  const runs: { evaluation: Measured; load: Measured; sql: Measured }[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const load = await measure('plain-load');
    const evaluation = await measure('full-evaluation');
    runs.push({ evaluation, load, sql: await measure('set-based') });
  }
  const middle = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick));
  const seconds = middle(({ evaluation }) => evaluation.seconds);
  const megabytes = Math.max(...runs.map(({ evaluation }) => evaluation.megabytes));
  const overLoad = middle(({ evaluation, load }) => evaluation.seconds / load.seconds);
  const overSql = middle(({ evaluation, sql }) => evaluation.seconds / sql.seconds);
  const found = runs[0]?.evaluation['findings'] ?? 0;
  say(`full evaluation of ${contracts} contracts × 50 rows, all rules: ${seconds.toFixed(1)} s, ${found} findings`);
  say(
    line(
      '  time over a plain load of the same rows',
      overLoad,
      `${middle(({ load }) => load.seconds).toFixed(1)} s`,
      overLoad <= 0.35,
      '≤ 0.35',
    ),
  );
  say(
    line(
      '  time over one statement that finds the missing',
      overSql,
      `${middle(({ sql }) => sql.seconds).toFixed(1)} s`,
      null,
      '',
    ),
  );
  say(`  greatest memory ${megabytes} MiB ${megabytes <= 512 ? 'ok' : 'TOO MUCH'} (≤ 512)`);
}

function measure(name: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    // With memory's first generation as small as `npm start` makes it.
    const child = fork(join(__dirname, `${name}.js`), { silent: true, execArgv: ['--max-semi-space-size=4'] });
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(printed) as Measured) : reject(new Error(`${name} ended with ${code}`)),
    );
  });
}

function serve(name: string, port: number, settings: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    // What it logs is written, but read by nobody here: the load generator has enough to do.
    const child = fork(join(__dirname, `${name}.js`), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...settings, PORT: String(port) },
    });
    child.once('message', () => resolve(child));
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

function line(name: string, ratio: number, figures: string, isMet: boolean | null, promise: string): string {
  const verdict = isMet === null ? '' : isMet ? `ok (${promise})` : `FALLS SHORT (${promise})`;
  return `${name.padEnd(48)} ${ratio.toFixed(2).padStart(7)}   ${figures}   ${verdict}`.trimEnd();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
