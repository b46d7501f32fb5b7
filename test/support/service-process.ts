import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(__dirname, '..', '..');
const SOURCES = ['src', 'migrations'];
/** Inside the project, so that what is imported is found; by its folder's name, as several may share what is installed. */
const CACHE = join(PROJECT, 'node_modules', '.cache');
const NAME = `service-under-test-${basename(PROJECT)}`;
const KEPT_MS = 3_600_000;
/** What the engine has compiled of it: half of a start is compiling. */
const COMPILED = join(CACHE, 'service-under-test-code');

/** Where the service of these very sources is compiled to. */
const BUILT = join(CACHE, `${NAME}-${stateOfSources()}`);

/**
 * Compiles the service once for all tests of these sources. Several files of tests ask for it at the same time, while services of
 * others start: it is there whole or not at all.
 */
export async function buildService(): Promise<void> {
  if (await isThere(BUILT)) return;
  const own = `${BUILT}.${process.pid}`;
  const swc = join(PROJECT, 'node_modules', '.bin', 'swc');
  await promisify(execFile)(
    swc,
    [...SOURCES, '--out-dir', own, '--extensions', '.ts,.tsx', '--ignore', '**/*.spec.ts', '--copy-files', '--quiet'],
    { cwd: PROJECT },
  );
  await rename(own, BUILT).catch(async (error: unknown) => {
    // Another was faster.
    if (!(await isThere(BUILT))) throw error;
    await rm(own, { recursive: true });
  });
  await removeOld();
}

/** Of sources as they once were; not what a run of this very moment may still use. */
async function removeOld(): Promise<void> {
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name);
    const builtAt = statSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? Date.now();
    if (name.startsWith(NAME) && folder !== BUILT && Date.now() - builtAt > KEPT_MS)
      await rm(folder, { recursive: true, force: true });
  }
}

function stateOfSources(): string {
  const state = createHash('sha256');
  for (const source of SOURCES)
    for (const file of readdirSync(join(PROJECT, source), { recursive: true, withFileTypes: true }))
      if (file.isFile() && !file.name.includes('.spec.')) {
        const path = join(file.parentPath, file.name);
        const { size, mtimeMs } = statSync(path);
        state.update(`${path} ${size} ${mtimeMs}\n`);
      }
  return state.digest('hex').slice(0, 16);
}

async function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}

/** The service as people run it: a process of its own. */
export class ServiceProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly said: string[],
  ) {}

  /** Starts it; whether it comes up is another question. */
  static spawn(environment: NodeJS.ProcessEnv): ServiceProcess {
    const child = spawn(process.execPath, ['--max-semi-space-size=4', join(BUILT, 'src', 'main.js')], {
      cwd: PROJECT,
      env: {
        PATH: process.env['PATH'],
        PORT: '0',
        NODE_COMPILE_CACHE: COMPILED,
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_MINUTE: '10000000',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    return new ServiceProcess(child, said);
  }

  /** Everything that it has said so far. */
  get output(): string {
    return this.said.join('');
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  /** Where it answers, once it runs. */
  async address(): Promise<string> {
    for (;;) {
      const address = /API +(http:\/\/\S+)\/v1 /.exec(this.output)?.[1];
      if (address !== undefined) return address;
      if (!this.isAlive) throw new Error(`the service has ended: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** How it ended: its exit code, or the signal that killed it. */
  async end(): Promise<number | NodeJS.Signals> {
    if (this.isAlive) await once(this.child, 'exit');
    return this.child.exitCode ?? this.child.signalCode ?? Number.NaN;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
