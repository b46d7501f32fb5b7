import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const HOOK = join(__dirname, '..', 'support', 'typescript-hook.cjs');
const SIGNAL = join(__dirname, '..', '..', 'src', 'stop-signal.ts');
/** Ends by itself once it is told to stop. */
const SERVICE = `const on = setInterval(() => undefined, 1000);
  require(process.env.SIGNAL).stopSignal().then(() => { console.log('stopping'); clearInterval(on); });
  console.log('ready');`;
/** As npm does it: the script runs in a shell. */
const STARTER = `require('node:child_process').spawn('/bin/sh', ['-c', process.env.SCRIPT], { stdio: 'inherit' });
  setInterval(() => undefined, 1000);`;

// Windows has neither a shell at that place nor these signals.
(process.platform === 'win32' ? describe.skip : describe)('a service that npm has started', () => {
  const running: ChildProcess[] = [];
  afterEach(() => running.splice(0).forEach((starter) => starter.kill('SIGKILL')));

  async function start(script: string): Promise<[starter: ChildProcess, lines: AsyncIterator<string>]> {
    const starter = spawn(process.execPath, ['-e', STARTER], {
      env: { PATH: process.env['PATH'], npm_lifecycle_event: 'start', SIGNAL, SCRIPT: script, SERVICE, HOOK },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(starter);
    const lines = starter.stdout.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
    expect((await lines.next()).value).toBe('ready\n');
    return [starter, lines];
  }

  it.each([
    ['the shell gives way', 'exec node -r "$HOOK" -e "$SERVICE"'],
    ['the shell stays in between', 'node -r "$HOOK" -e "$SERVICE"; true'],
  ])('ends when npm is gone, where %s', async (_, script) => {
    const [starter, lines] = await start(script);
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    expect((await lines.next()).value).toBe('stopping\n');
    expect((await lines.next()).done).toBe(true);
  });
});
