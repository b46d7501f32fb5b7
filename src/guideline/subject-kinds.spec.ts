import fc from '../../test/support/laws';
import { ARBITRARY_SNAPSHOTS } from '../../test/factories/snapshots/arbitraries';
import { aDate, somePolicies } from '../../test/factories/snapshots/arbitrary-values';
import { rulesAbout } from '../../test/support/rules-about';
import { evaluate } from './evaluate';
import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { subjectKindsOf } from './subject-kinds';

describe.each(Object.keys(ARBITRARY_SNAPSHOTS) as About[])('findings about a snapshot of kind %s', (about) => {
  it('are about records of the kinds that their rule can find fault with', () => {
    const snapshots = ARBITRARY_SNAPSHOTS[about] as fc.Arbitrary<Snapshots[About]>;
    fc.assert(
      fc.property(snapshots, aDate, somePolicies, (snapshot, asOf, policies) => {
        for (const { rule, subject } of evaluate(about, snapshot, asOf, policies, () => rulesAbout(about)).findings)
          expect([rule.id, subjectKindsOf(rule)]).toEqual([rule.id, expect.arrayContaining([subject.kind]) as unknown]);
      }),
      { numRuns: 300 },
    );
  });
});
