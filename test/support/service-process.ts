import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(__dirname, '..', '..');
/** Inside the project, so that what is imported is found. */
const BUILT = join(PROJECT, 'node_modules', '.cache', 'service-under-test');

/** Compiles the service once for all processes of a test. */
export async function buildService(): Promise<void> {
  const swc = join(PROJECT, 'node_modules', '.bin', 'swc');
  await promisify(execFile)(
    swc,
    ['src', 'migrations', '--out-dir', BUILT, '--extensions', '.ts,.tsx', '--copy-files', '--quiet'],
    {
      cwd: PROJECT,
    },
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
