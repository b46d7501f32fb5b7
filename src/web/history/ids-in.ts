import { type ReadEntry } from './entry-list';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Whatever the entries point at, however deep in what a field held. */
export function idsIn(entries: readonly ReadEntry[]): string[] {
  return entries
    .flatMap(({ changes, part }) => [
      ...(part ?? '').matchAll(ID),
      ...changes.flatMap(({ before, after }) => [...(JSON.stringify([before, after]) ?? '').matchAll(ID)]),
    ])
    .map(([id]) => id);
}
