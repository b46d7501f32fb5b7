import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { createApp } from '../../src/app.setup';
import { readEnvironment } from '../../src/config/environment';
import { type Connection } from '../../src/database/data-source';

/** The service as it runs, on the benchmark's database. */
async function main(): Promise<void> {
  const environment = readEnvironment(
    { ...process.env, LOG_LEVEL: 'info', RATE_LIMIT_PER_MINUTE: '10000000' },
    tmpdir(),
  );
  const app = await createApp(JSON.parse(process.env['BENCH_SERVICE'] ?? '') as Connection, environment);
  await app.listen(Number(process.env['PORT']), '127.0.0.1');
  process.once('SIGINT', () => process.exit(0));
  process.send?.('ready');
}

void main();
