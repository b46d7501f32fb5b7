import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { SUB_018 } from './sub-018';

describe('SUB-018', () => {
  const judge = judging(SUB_018);
  const tier = (id: string, parentId: string | null, rank: number) => aSubcontract({ id, parentId, rank });
  const chain = (...subcontracts: ReturnType<typeof tier>[]) => aContractSnapshot({}, { subcontracts });
  const spoken = (...subcontracts: ReturnType<typeof tier>[]) =>
    judge(chain(...subcontracts)).map(({ subject }) => subject.id);

  it('says that a tier hangs on one that is not there', () => {
    expect(judge(chain(tier('a', 'gone', 2)))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'a' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', parentId: 'gone', rank: 2 },
      },
    ]);
  });

  it('says it of those beneath a gap, and of each in a circle, also of one that hangs on itself', () => {
    expect(spoken(tier('a', 'gone', 2), tier('b', 'a', 3))).toEqual(['a', 'b']);
    expect(spoken(tier('a', 'b', 2), tier('b', 'a', 3))).toEqual(['a', 'b']);
    expect(spoken(tier('a', 'a', 2))).toEqual(['a']);
  });

  it('accuses no tier that hangs as it should, beside a broken one or alone', () => {
    expect(spoken()).toEqual([]);
    expect(spoken(tier('a', null, 1), tier('b', 'a', 2), tier('c', 'b', 3))).toEqual([]);
    expect(spoken(tier('a', null, 1), tier('b', 'gone', 2))).toEqual(['b']);
  });

  it('is not silenced by calling the work unconcerned, nor by its end, only by that of the contract', () => {
    const unconcerned = { concernsMedicalSystems: 'NO', handlesPersonalData: 'NO' } as const;
    expect(spoken({ ...tier('a', 'gone', 2), ...unconcerned })).toEqual(['a']);
    const m = 'MAJOR';
    expect(severitiesAroundLife(SUB_018, chain(tier('a', 'gone', 2)))).toEqual([null, m, m, m, m, null]);
  });
});
