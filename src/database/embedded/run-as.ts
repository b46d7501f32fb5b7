import { execFile } from 'node:child_process';
import { type Account } from './account';

/** How a program ended: its exit code (null: killed or never started) and all that it said. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program under an account, in a folder, to its end. Never throws: what went wrong is in the outcome. */
export function runAs(
  account: Account | null,
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly timeoutMs?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      {
        ...account,
        cwd: options.cwd ?? (process.platform === 'win32' ? undefined : '/'),
        timeout: options.timeoutMs ?? 30_000,
        env: serverEnvironment(),
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ code: 0, output: stdout });
        const said = [stdout, stderr].map((text) => text.trim()).filter(Boolean);
        resolve({ code: typeof error.code === 'number' ? error.code : null, output: said.join('\n') || error.message });
      },
    );
  });
}

/**
 * The environment of PostgreSQL's programs: the bare minimum. PGPORT, PGDATA, LANG and the like would bend what they
 * do, and our secrets are none of their business.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of ['PATH', 'SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP']) {
    if (process.env[name] !== undefined) environment[name] = process.env[name];
  }
  return environment;
}
