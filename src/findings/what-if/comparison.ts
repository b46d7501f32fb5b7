import { isSame } from '../../guideline/finding-span';
import { findingId, type Judged, sortKey } from '../judging';

/** A finding as it stands, and as it would be. */
export interface ChangedFinding {
  readonly before: Judged;
  readonly after: Judged;
}

/** What is another between two judgements, each worst first. */
export interface Comparison {
  readonly closes: readonly Judged[];
  readonly opens: readonly Judged[];
  readonly changes: readonly ChangedFinding[];
}

export function compared(before: readonly Judged[], after: readonly Judged[]): Comparison {
  const closing = new Map(before.map((one) => [findingId(one.finding), one]));
  const opens: Judged[] = [];
  const changes: ChangedFinding[] = [];
  for (const one of after) {
    const id = findingId(one.finding);
    const known = closing.get(id);
    closing.delete(id);
    if (known === undefined) opens.push(one);
    else if (!isSameJudged(known, one)) changes.push({ before: known, after: one });
  }
  return {
    closes: [...closing.values()].sort(worstFirst),
    opens: opens.sort(worstFirst),
    changes: changes.sort((one, other) => worstFirst(one.after, other.after)),
  };
}

function isSameJudged(one: Judged, other: Judged): boolean {
  return (
    isSame(one.finding, other.finding) &&
    one.acceptance?.id === other.acceptance?.id &&
    one.outgrown?.id === other.outgrown?.id
  );
}

function worstFirst(one: Judged, other: Judged): number {
  return sortKey(one) < sortKey(other) ? -1 : 1;
}
