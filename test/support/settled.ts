import { setTimeout as wait } from 'node:timers/promises';

/**
 * What is answered once the service has heard of a change that somebody made beside it, in PostgreSQL: the announcement
 * comes a moment after the change. The last answer, where the expected one never comes.
 */
export async function settled<T>(ask: () => Promise<T>, expected: T): Promise<T> {
  let answer = await ask();
  for (let tries = 0; tries < 2000 && answer !== expected; tries++) {
    await wait(10);
    answer = await ask();
  }
  return answer;
}
