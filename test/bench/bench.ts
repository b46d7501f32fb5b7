import { type ChildProcess, fork } from 'node:child_process';
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
import { journalCost } from './journal-cost';
import { type Measured, median } from './measured';
import { benchPages } from './page-cases';

const PORTS = { ours: 3900, bare: 3901 } as const;

/**
 * `npm run bench [-- --contracts 100000 --rounds 5 --seconds 5]`: medians of interleaved runs against bare peers in the same
 * run. The machines are noisy: the ratio counts, the absolute figures do not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      contracts: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
    },
  });
  const [contracts, rounds, seconds] = [Number(values.contracts), Number(values.rounds), Number(values.seconds)];
  const folder = join(__dirname, '..', '..', '..', '.data', `bench-${contracts}`);
  const server = await startEmbeddedPostgres({ folder, database: 'bench', settings: { shared_buffers: '512MB' } });
  try {
    await prepare(server.connection, contracts);
    process.env['BENCH_DATABASE'] = JSON.stringify(server.connection);
    process.env['BENCH_SERVICE'] = JSON.stringify(await serviceLogin(server.connection));
    await benchHttp(server.connection, rounds, seconds);
    const { micros, ratio } = await journalCost(server.connection, rounds);
    say(line('a write with the journal over one without', ratio, `${micros.toFixed(0)} µs more`, null, ''));
    await benchEvaluation(contracts, rounds);
  } finally {
    await server.stop();
  }
}

async function prepare(connection: Connection, contracts: number): Promise<void> {
  await migrate(connection);
  const client = new Client(connection as ClientConfig);
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from contracts');
  await client.end();
  if (Number(rows[0]?.count) === 0) await generateRegistry(connection, contracts, say);
}

async function benchHttp(connection: Connection, rounds: number, seconds: number): Promise<void> {
  const servers = [await serve('our-server', PORTS.ours), await serve('bare-server', PORTS.bare)];
  try {
    const token = await signIn(connection as ClientConfig, {});
    for (const asked of await httpCases(connection as ClientConfig, token)) await benchCase(asked, rounds, seconds);
    await benchPages(connection as ClientConfig, PORTS.ours, say);
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

function serve(name: string, port: number): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    // What it logs is written, but read by nobody here: the load generator has enough to do.
    const child = fork(join(__dirname, `${name}.js`), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, PORT: String(port) },
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
