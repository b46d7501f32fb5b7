import { type Snapshots } from './snapshots';

/**
 * A contract just taken over: nobody has reviewed it or one of its clauses, confirmed anything, evaluated its vendor for it or
 * begun a matrix. What it lacks is then one thing, that somebody looks into it; the paper that is kept when it is taken over tells
 * of no such look.
 */
export function isUntouched({
  contract,
  clauses,
  attestations,
  selections,
  supervisions,
  matrix,
}: Snapshots['contract']): boolean {
  const isLookedInto = Object.values(clauses).some(({ review }) => review !== 'UNREVIEWED');
  const records = [attestations, selections, supervisions];
  return contract.reviewedOn === null && matrix === null && !isLookedInto && records.every((kept) => kept.length === 0);
}
