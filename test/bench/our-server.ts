import 'reflect-metadata';
import { createApp } from '../../src/app.setup';
import { type Connection } from '../../src/database/data-source';

/** The service as it runs, on the benchmark's database. */
async function main(): Promise<void> {
  const app = await createApp(JSON.parse(process.env['BENCH_SERVICE'] ?? '') as Connection);
  await app.listen(Number(process.env['PORT']), '127.0.0.1');
  process.once('SIGINT', () => process.exit(0));
  process.stdout.write('ready\n');
}

void main();
