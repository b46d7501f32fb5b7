import { type Facts, type Severity, type Verdict } from './rule';
import { type MatrixFacts } from './snapshots/matrix-facts';

/** A finding about a matrix, which says the revision that it saw. */
export function aboutMatrix(
  { id, revision }: MatrixFacts,
  severity: Severity,
  facts: Facts,
  said: Pick<Verdict, 'strength' | 'variant'> = {},
): readonly Verdict[] {
  return [{ subject: { kind: 'MATRIX', id }, severity, ...said, facts: { revision, ...facts } }];
}
