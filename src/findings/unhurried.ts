import { setImmediate as othersServed } from 'node:timers/promises';

/** As long as nobody who waits meanwhile would notice. */
const AT_ONCE_MS = 10;

/** One after the other, and others are served in between: a house with a thousand contracts must not hold up the rest. */
export async function* unhurried<T>(items: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > AT_ONCE_MS) {
      await othersServed();
      since = performance.now();
    }
    yield item;
  }
}
