import { setImmediate as othersServed } from 'node:timers/promises';

/** As long as nobody who waits meanwhile would notice. */
const AT_ONCE_MS = 10;

/** The last of those who wait for their next turn. */
let last = Promise.resolve();

/**
 * One after the other, and others are served in between: a house with a thousand contracts must not hold up the rest. Where
 * several work at once, they take turns, so that others never wait for more than one of them.
 */
export async function* unhurried<T>(items: Iterable<T>): AsyncGenerator<T> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > AT_ONCE_MS) {
      await (last = last.then(() => othersServed()));
      since = performance.now();
    }
    yield item;
  }
}

/** The first so many in the order of their keys, without bringing all of them into order. */
export async function firstOf<T>(count: number, items: Iterable<T>, keyOf: (item: T) => string): Promise<T[]> {
  const first: { readonly key: string; readonly item: T }[] = [];
  for await (const item of unhurried(items)) {
    const key = keyOf(item);
    const lastPlace = first.at(count - 1);
    if (lastPlace !== undefined && lastPlace.key <= key) continue;
    let place = first.length;
    while (place > 0 && first[place - 1]!.key > key) place--;
    first.splice(place, 0, { key, item });
    first.length = Math.min(first.length, count);
  }
  return first.map(({ item }) => item);
}
