import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Group, GROUPS, TEMPLATE_SPEC } from './groups';
import { MutantLoader, NONE } from './mutant-loader';
import { type Mutant } from './mutants';
import { Specs, type Test } from './specs';

const PROJECT = join(__dirname, '..', '..', '..');
/** Where pure specs stand; those that want a database have a `beforeAll` and are left out. */
const SPECS = ['src/guideline', 'src/kernel', 'src/demarcation'];

/** A proof over everything is not repeated for each mutant: whom only such a proof would notice counts as unnoticed. */
const MOST_WORK = 150_000;
/** Of the data, one mutant in so many is tried: each loads everything anew. */
const ONE_OF_DATA = 5;

/** What a test came by, and how often, without any mutant switched on. */
interface Covering {
  readonly test: Test;
  readonly hits: ReadonlySet<number>;
  readonly count: number;
}

interface Outcome {
  readonly group: Group;
  readonly killed: number;
  readonly survivors: readonly Mutant[];
}

/** Switches on one mutant after the other and runs the tests that come by it: prints whom nobody noticed. */
async function main(): Promise<void> {
  // Thousands of failures are thrown, and nobody reads where from.
  Error.stackTraceLimit = 0;
  fc.configureGlobal({ numRuns: 25, endOnFailure: true, seed: 20260629 });
  const loader = new MutantLoader(PROJECT, (file) => (isSpec(file) ? null : (groupOf(file)?.part ?? null)));
  const specs = new Specs();
  loader.switchTo(NONE);
  for (const path of specPaths()) specs.load(path);
  const atLoading = loader.hits;
  const covering = byMutant(await coverings(loader, specs.tests));
  const survivors = new Set<Mutant>();
  const tried: Mutant[] = [];
  for (const mutant of loader.mutants) {
    const isData = groupOf(mutant.file)?.part === 'DATA';
    const tests = covering.get(mutant.id) ?? [];
    // a function that is only called at loading makes data, which the tests of those data hold
    if (isData ? mutant.id % ONE_OF_DATA !== 0 : tests.length === 0 && atLoading.has(mutant.id)) continue;
    tried.push(mutant);
    const noticed = isData ? await isNoticedAnew(loader, mutant) : await isNoticed(loader, mutant, tests);
    if (!noticed) survivors.add(mutant);
  }
  report(GROUPS.map((group) => outcomeOf(group, tried, survivors)));
}

function groupOf(file: string): Group | undefined {
  return GROUPS.find(({ files }) => files.test(file));
}

function specPaths(): string[] {
  return SPECS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter(isSpec)
      .map((file) => join(PROJECT, folder, file))
      .filter((path) => !readFileSync(path, 'utf8').includes('beforeAll')),
  );
}

async function coverings(loader: MutantLoader, tests: readonly Test[]): Promise<Covering[]> {
  const result: Covering[] = [];
  for (const test of tests) {
    loader.switchTo(NONE, MOST_WORK);
    try {
      await test.run();
    } catch (error) {
      if (loader.count <= MOST_WORK) throw error;
    }
    if (loader.count <= MOST_WORK) result.push({ test, hits: loader.hits, count: loader.count });
  }
  return result.sort((one, other) => one.count - other.count);
}

/** Which tests come by a mutant, those first that do least. */
function byMutant(covering: readonly Covering[]): ReadonlyMap<number, readonly Covering[]> {
  const found = new Map<number, Covering[]>();
  for (const one of covering)
    for (const id of one.hits) {
      const those = found.get(id);
      if (those === undefined) found.set(id, [one]);
      else those.push(one);
    }
  return found;
}

async function isNoticed(loader: MutantLoader, mutant: Mutant, tests: readonly Covering[]): Promise<boolean> {
  for (const { test, count } of tests) {
    loader.switchTo(mutant.id, 20 * count + 1000);
    try {
      await test.run();
    } catch {
      return true;
    }
  }
  return false;
}

/** Data are read once: everything is loaded anew with the mutant switched on. */
async function isNoticedAnew(loader: MutantLoader, mutant: Mutant): Promise<boolean> {
  const specs = new Specs();
  loader.switchTo(mutant.id);
  try {
    loader.loadAnew(() => specs.load(join(PROJECT, TEMPLATE_SPEC)));
    for (const { run } of specs.tests) await run();
    return false;
  } catch {
    return true;
  }
}

function isSpec(file: string): boolean {
  return file.endsWith('.spec.ts');
}

function outcomeOf(group: Group, tried: readonly Mutant[], survivors: ReadonlySet<Mutant>): Outcome {
  const own = tried.filter(({ file }) => groupOf(file) === group);
  const left = own.filter((mutant) => survivors.has(mutant));
  return { group, killed: own.length - left.length, survivors: left };
}

function report(outcomes: readonly Outcome[]): void {
  for (const { group, killed, survivors } of outcomes) {
    const all = killed + survivors.length;
    const share = all === 0 ? 100 : (100 * killed) / all;
    process.stdout.write(
      `${group.name}: ${killed} of ${all} mutants noticed, ${share.toFixed(1)} % (floor ${group.floor} %)\n`,
    );
    const isShort = share < group.floor;
    if (isShort) process.exitCode = 1;
    if (isShort || process.argv.includes('--survivors')) {
      for (const { file, line, from, to } of survivors) process.stdout.write(`  ${file}:${line}  ${from}  ->  ${to}\n`);
    }
  }
}

void main();
