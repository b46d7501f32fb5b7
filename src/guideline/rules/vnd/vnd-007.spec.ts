import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type Answer } from '../../../kernel/terms/answers';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { VND_007 } from './vnd-007';

describe('VND-007', () => {
  const judge = judging(VND_007);
  const CRITERIA = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
    (letter) => `STORAGE_CRITERION_${letter}` as TopicOf<'CONTRACT'>,
  );
  const having = (attestations: AttestationFacts<'CONTRACT'>[], externalStorage: Answer = 'YES') =>
    aContractSnapshot({ externalStorage }, { attestations });
  const all = CRITERIA.map((topic) => attested<'CONTRACT'>(topic));

  it('speaks of the criteria that nobody has confirmed', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', missing: CRITERIA },
      },
    ]);
    expect(judge(having(all))).toEqual([]);
  });

  it('misses each of the seven by itself', () => {
    for (const [i, topic] of CRITERIA.entries())
      expect(judge(having(all.filter((_, j) => j !== i)))[0]?.facts).toMatchObject({ missing: [topic] });
  });

  it('takes unknown storage for external storage, and asks nothing where nothing is stored outside', () => {
    expect(judge(having([], 'UNKNOWN'))).toHaveLength(1);
    expect(judge(having([], 'NO'))).toEqual([]);
  });

  itWantsItConfirmed<'contract', 'CONTRACT'>(VND_007, (attestations) => having([...all.slice(1), ...attestations]), {
    topic: 'STORAGE_CRITERION_A',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('speaks from the first talk about the contract to its last day', () => {
    const s = 'MAJOR';
    expect(severitiesAroundLife(VND_007, having([]))).toEqual([null, s, s, s, s, null]);
  });
});
