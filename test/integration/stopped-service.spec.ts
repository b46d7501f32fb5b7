import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { TestRegistry } from '../support/registry';

/** Of each service: whatever it has begun, such as a timer, holds on to the context in which it was begun. */
const context = new AsyncLocalStorage<object>();

/** Before, each resource held on to a context of its own, and some are kept to be used again. */
const itHoldsByFrames = Number(process.versions.node.split('.')[0]) >= 24 ? it : it.skip;

describe('a service that was stopped', () => {
  itHoldsByFrames('leaves nothing behind that goes on', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const contexts: WeakRef<object>[] = [];
    for (let i = 0; i < 4; i++) contexts.push(await startedAndStopped());
    await wait(100);
    collectGarbage();
    const left = contexts.filter((one) => one.deref() !== undefined);
    // What belongs to the process is begun by the first of them, and the last has only just ended.
    expect(left.length).toBeLessThan(3);
  });
});

async function startedAndStopped(): Promise<WeakRef<object>> {
  const one = {};
  await context.run(one, async () => {
    const registry = await TestRegistry.start();
    await registry.http.get('/v1/vendors').expect(200);
    await registry.stop();
  });
  return new WeakRef(one);
}
