import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { createApp, describeApi } from './app.setup';
import { readEnvironment } from './config/environment';

const FOLDER = join(__dirname, '..', '..', 'openapi');

/** Writes the API description as YAML and as JSON; with `--check` only says whether the committed files are up to date. */
async function main(): Promise<void> {
  // The description needs no database: the module graph is built in preview, without connecting.
  const environment = readEnvironment({}, tmpdir());
  const app = await createApp({ url: 'postgres://nowhere.invalid/none' }, environment, { preview: true });
  const json = `${JSON.stringify(describeApi(app), null, 1)}\n`;
  await app.close();
  // YAML 1.1 quotes more: its readers, of which there are many, take a bare YES, NO or on for a boolean.
  const yaml = stringify(JSON.parse(json), { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
  for (const [name, text] of [
    ['openapi.yaml', yaml],
    ['openapi.json', json],
  ] as const) {
    const file = join(FOLDER, name);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      process.stderr.write(`openapi/${name} is not what the controllers say: run \`npm run openapi\`\n`);
      process.exitCode = 1;
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
