import { join } from 'node:path';
import { diagnosisLines, isFault } from './upkeep/doctor/diagnosis';
import { examine } from './upkeep/doctor/examine';

/**
 * `npm run doctor` looks at all that the service needs before anything is started, and says in Japanese and English what to
 * do about what is missing; ends with 1 where it would not run. It changes nothing.
 */
async function main(): Promise<void> {
  const found = await examine(process.env, join(__dirname, '..', '..'));
  for (const line of found.flatMap(diagnosisLines)) process.stdout.write(`${line}\n`);
  const faults = found.filter(isFault).length;
  process.stdout.write(
    faults === 0
      ? '起動できます。 It can be started.\n'
      : `直すところが ${faults} 件あります。 ${faults} faults to mend.\n`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
