import { isId } from '../../kernel/identifier';
import { type ReadEntry } from './entry-list';

/** Whatever the entries point at. */
export function idsIn(entries: readonly ReadEntry[]): string[] {
  return entries.flatMap(({ changes, part }) => [
    ...(part ?? '').split(/[^0-9a-f-]+/).filter(isId),
    ...changes.flatMap(({ before, after }) => [before, after].flat().filter(isId)),
  ]);
}
