import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createApp, describeApi } from './app.setup';
import { readEnvironment } from './config/environment';
import { breakingChanges, type Description, wronglyDated } from './description/breaking-changes';

const ROOT = join(__dirname, '..', '..');
const JSON_FILE = 'openapi/openapi.json';
const YAML_FILE = 'openapi/openapi.yaml';
/** Changes that break clients of a stable operation and are meant: `[{ "change", "since", "why" }]`. */
const DECLARED_FILE = 'openapi/breaking-changes.json';

/**
 * Writes the API description as YAML and as JSON; with `--check` only says whether the committed files are up to date.
 * Either way it refuses what would break a client of a stable operation and was not declared.
 */
async function main(): Promise<void> {
  // The description needs no database: the module graph is built in preview, without connecting.
  const environment = readEnvironment({}, tmpdir());
  const app = await createApp({ url: 'postgres://nowhere.invalid/none' }, environment, { preview: true });
  const json = `${JSON.stringify(describeApi(app), null, 1)}\n`;
  await app.close();
  const faults = promisesBroken(JSON.parse(json) as Description);
  // YAML 1.1 quotes more: its readers, of which there are many, take a bare YES, NO or on for a boolean.
  const yaml = stringify(JSON.parse(json), { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
  const files = Object.entries({ [JSON_FILE]: json, [YAML_FILE]: yaml });
  if (process.argv.includes('--check')) {
    const stale = files.filter(([name, text]) => read(name) !== text);
    faults.push(...stale.map(([name]) => `${name} is not what the controllers say: run \`npm run openapi\``));
  } else if (faults.length === 0) {
    for (const [name, text] of files) writeFileSync(join(ROOT, name), text);
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

/** What the committed description promises and this one does not keep. */
function promisesBroken(now: Description): string[] {
  const before = JSON.parse(read(JSON_FILE)) as Description;
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const declared = (JSON.parse(read(DECLARED_FILE)) as { change: string }[]).map(({ change }) => change);
  return [
    ...breakingChanges(before, now)
      .filter((change) => !declared.includes(change))
      .map((change) => `breaks clients: ${change}\n  keep it as it was, or declare it in ${DECLARED_FILE}`),
    ...wronglyDated(before, now, version),
  ];
}

function read(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
