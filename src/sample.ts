import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from './config/environment';
import { openDatabase } from './database/open-database';
import { generateRegistry } from './sample/generated-registry';
import { loadSampleWhenEmpty } from './sample/sample-registry';

/** `npm run sample` loads the sample hospital; `-- --contracts N` generates a large registry for benchmarks instead. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { contracts: { type: 'string' } } });
  const contracts = values.contracts === undefined ? null : Number(values.contracts);
  if (contracts !== null && !(Number.isInteger(contracts) && contracts > 0))
    throw new Error('--contracts takes a whole number above 0');
  const database = await openDatabase(readEnvironment(process.env, join(__dirname, '..', '..')));
  try {
    if (database.embedded === null)
      throw new Error('the sample goes into the database that the project brings, not into DATABASE_URL');
    const { owner } = database.embedded;
    const say = (line: string) => process.stdout.write(`${line}\n`);
    if (contracts !== null) return await generateRegistry(owner, contracts, say);
    const sample = await loadSampleWhenEmpty(owner);
    if (sample === null) say('The registry holds institutions of your own; the sample stays out.');
    else say(`${sample.name} ${sample.isNew ? 'loaded' : 'was there already'}: ${sample.institutionId}`);
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
