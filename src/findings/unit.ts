import { type Policy } from '../kernel/policy';
import { type About } from '../guideline/rule';
import { type Snapshots } from '../guideline/snapshots';

/** One thing to be judged: a snapshot, by whose policy, and whose it is (null: a public fact). */
export interface Unit<A extends About = About> {
  readonly about: A;
  readonly snapshot: Snapshots[A];
  readonly policy: Policy;
  readonly institutionId: string | null;
}

export function unit<A extends About>(
  about: A,
  snapshot: Snapshots[A],
  policy: Policy,
  institutionId: string | null,
): Unit<A> {
  return { about, snapshot, policy, institutionId };
}
