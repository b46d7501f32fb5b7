import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment } from '../../config/environment';
import { createDataSource } from '../../database/data-source';
import { openDatabase } from '../../database/open-database';
import { MEAL_CONTRACTOR } from './meal-contractor';
import { type Replay } from './replay';
import { lessonsHeard, loadReplay, tellReplay } from './telling';
import { VPN_BOX } from './vpn-box';

export const REPLAYS: Readonly<Record<string, Replay>> = { 'vpn-box': VPN_BOX, 'meal-contractor': MEAL_CONTRACTOR };

/** Tells a public incident day by day, as a registry would have seen it coming: in a database of its own, which goes afterwards. */
export async function showReplay(environment: Environment, replay: Replay, say: (line: string) => void): Promise<void> {
  const dataFolder = join(environment.dataFolder, `replay-${process.pid}`);
  const database = await openDatabase({ ...environment, databaseUrl: null, databaseOwnerUrl: null, dataFolder });
  try {
    if (database.embedded === null) throw new RangeError('a replay brings its own database');
    const owner = await createDataSource(database.embedded.owner, 2).initialize();
    try {
      await loadReplay(owner, replay);
      say(`${replay.title.ja} / ${replay.title.en}`);
      const said = await tellReplay(owner, replay);
      for (const { on, found, gone } of said) {
        say(`\n${on}`);
        for (const line of found) say(`  + ${line}`);
        for (const line of gone) say(`  - ${line}`);
      }
      say(`\n${replay.incidentOn}  ${replay.incident.ja} / ${replay.incident.en}`);
      say('');
      for (const { lesson, spoke } of lessonsHeard(replay, said))
        say(`  ${lesson.ja} / ${lesson.en}: ${spoke.map(({ rule, on }) => `${rule} (${on})`).join(', ')}`);
    } finally {
      await owner.destroy();
    }
  } finally {
    await database.leave();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
