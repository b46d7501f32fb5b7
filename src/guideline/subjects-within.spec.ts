import fc from '../../test/support/laws';
import { ARBITRARY_SNAPSHOTS } from '../../test/factories/snapshots/arbitraries';
import { aDate, somePolicies } from '../../test/factories/snapshots/arbitrary-values';
import { rulesAbout } from '../../test/support/rules-about';
import { evaluate } from './evaluate';
import { type About } from './rule';
import { type Snapshots } from './snapshots';
import { type ContractSnapshot } from './snapshots/contract-snapshot';
import { subjectsWithin } from './subjects-within';

describe.each(Object.keys(ARBITRARY_SNAPSHOTS) as About[])('what can be found fault with in a %s', (about) => {
  it('is itself and its parts', () => {
    const snapshots = ARBITRARY_SNAPSHOTS[about] as fc.Arbitrary<Snapshots[About]>;
    fc.assert(
      fc.property(snapshots, aDate, somePolicies, (snapshot, asOf, policies) => {
        const within = new Set(subjectsWithin(about, snapshot));
        // Of a vendor it may be asked in any contract with it: not by each of them, but once.
        const { findings } = evaluate(about, snapshot, asOf, policies, () => rulesAbout(about));
        const kept = findings.filter(({ subject }) => about !== 'contract' || subject.kind !== 'VENDOR');
        for (const { rule, subject } of kept)
          expect([rule.id, subject, within.has(subject.id)]).toEqual([rule.id, subject, true]);
      }),
      { numRuns: 300 },
    );
  });
});

it('is of a contract also the revision of its matrix', () => {
  const matrix = { id: 'matrix-1' };
  const snapshot = { contract: { id: 'c' }, members: [], subcontracts: [], matrix } as unknown as ContractSnapshot;
  expect(subjectsWithin('contract', snapshot)).toEqual(['c', 'matrix-1']);
});
