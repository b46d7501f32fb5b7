import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CODE = join(__dirname, '..', '..');
/** Where rules, what they look at and how it is loaded are written. */
const FOLDERS = ['kernel', 'guideline', 'registry', 'demarcation', 'findings', join('..', 'migrations')];

/**
 * What this version of the service judges by, as one word: where another has judged, anything may be found otherwise, on any day.
 * Taken from the texts themselves, since nobody would think of counting up a number with each rule that is worded anew.
 */
export async function judgedBy(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = (await readdir(join(CODE, folder), { recursive: true })).filter(isCode).sort();
    for (const text of await Promise.all(files.map((file) => readFile(join(CODE, folder, file))))) hash.update(text);
  }
  return hash.digest('hex').slice(0, 32);
}

function isCode(file: string): boolean {
  return /\.(js|ts)$/.test(file) && !/\.(spec|d)\.[jt]s$/.test(file);
}
