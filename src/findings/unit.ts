import { type Policies } from '../kernel/policy';
import { type About } from '../guideline/rule';
import { type Snapshots } from '../guideline/snapshots';

/** One thing to be judged: a snapshot, by whose numbers, and whose it is (null: a public fact). */
export interface Unit<A extends About = About> {
  readonly about: A;
  readonly snapshot: Snapshots[A];
  readonly policies: Policies;
  readonly institutionId: string | null;
}

export function unit<A extends About>(
  about: A,
  snapshot: Snapshots[A],
  policies: Policies,
  institutionId: string | null,
): Unit<A> {
  return { about, snapshot, policies, institutionId };
}
