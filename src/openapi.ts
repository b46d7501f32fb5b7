import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createApp, describeApi } from './app.setup';
import { readEnvironment } from './config/environment';

const FILE = join(__dirname, '..', '..', 'openapi', 'openapi.yaml');

/** Writes the API description; with `--check` only says whether the committed one is up to date. */
async function main(): Promise<void> {
  // The description needs no database: the module graph is built in preview, without connecting.
  const environment = readEnvironment({}, tmpdir());
  const app = await createApp({ url: 'postgres://nowhere.invalid/none' }, environment, { preview: true });
  const text = stringify(JSON.parse(JSON.stringify(describeApi(app))), { lineWidth: 0, aliasDuplicateObjects: false });
  await app.close();
  if (!process.argv.includes('--check')) return writeFileSync(FILE, text);
  if (readFileSync(FILE, 'utf8') === text) return;
  process.stderr.write('openapi/openapi.yaml is not what the controllers say: run `npm run openapi`\n');
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
