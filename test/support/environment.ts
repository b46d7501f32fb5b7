import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, readEnvironment } from '../../src/config/environment';

/** An environment of its own, whose rate limits nobody reaches by testing; what is kept in its folder goes with it. */
export function testEnvironment(values: NodeJS.ProcessEnv = {}): { environment: Environment; forget: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bunkaiten-data-'));
  const environment = readEnvironment(
    {
      DATA_FOLDER: folder,
      LOG_LEVEL: 'silent',
      // Judging whole institutions behind each change would slow down whatever else is tried.
      KEEP_FINDINGS: 'false',
      RATE_LIMIT_PER_MINUTE: '10000000',
      RATE_LIMIT_PROGRAM_PER_MINUTE: '10000000',
      RATE_LIMIT_SIGN_IN_PER_MINUTE: '10000000',
      ...values,
    },
    folder,
  );
  return { environment, forget: () => rmSync(folder, { recursive: true, force: true }) };
}
