import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from './config/environment';
import { openDatabase } from './database/open-database';
import { generateRegistry } from './sample/generated-registry';
import { REPLAYS, showReplay } from './sample/replays/show-replay';
import { loadSampleWhenEmpty } from './sample/sample-registry';

/**
 * `npm run sample` loads the sample hospital; `-- --contracts N` generates a large registry for benchmarks instead, and
 * `-- --replay vpn-box` or `meal-contractor` tells a public incident day by day.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { contracts: { type: 'string' }, replay: { type: 'string' } } });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const environment = readEnvironment(process.env, join(__dirname, '..', '..'));
  if (values.replay !== undefined) {
    const replay = REPLAYS[values.replay];
    if (replay === undefined) throw new Error(`--replay takes ${Object.keys(REPLAYS).join(' or ')}`);
    return showReplay(environment, replay, say);
  }
  const contracts = values.contracts === undefined ? null : Number(values.contracts);
  if (contracts !== null && !(Number.isInteger(contracts) && contracts > 0))
    throw new Error('--contracts takes a whole number above 0');
  const database = await openDatabase(environment);
  try {
    if (database.embedded === null)
      throw new Error('the sample goes into the database that the project brings, not into DATABASE_URL');
    const { owner } = database.embedded;
    if (contracts !== null) return await generateRegistry(owner, contracts, say);
    const sample = await loadSampleWhenEmpty(owner);
    if (sample === null) say('The registry holds institutions of your own; the sample stays out.');
    else say(`${sample.name} ${sample.isNew ? 'loaded' : 'was there already'}: ${sample.institutionId}`);
  } finally {
    await database.leave();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
