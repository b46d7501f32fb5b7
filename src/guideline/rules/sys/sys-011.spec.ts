import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { SYS_011 } from './sys-011';

describe('SYS-011', () => {
  const judge = judging(SYS_011);
  const unknown = aContractSnapshot({ externalConnection: 'UNKNOWN' });

  it('speaks where nobody has judged whether a line leads outside', () => {
    expect(judge(unknown)).toEqual([
      { subject: { kind: 'CONTRACT', id: 'contract-1' }, severity: 'MAJOR', facts: { externalConnection: 'UNKNOWN' } },
    ]);
  });

  it('is silent about either answer: which it is, other rules judge', () => {
    for (const externalConnection of ['YES', 'NO'] as const)
      expect(judge(aContractSnapshot({ externalConnection }))).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(SYS_011, unknown)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is ours, and asks for a decision when a contract is to come into force', () => {
    expect(SYS_011).toMatchObject({ strengths: ['PRODUCT'], gates: ['contract.activate'], blocksAt: [] });
  });
});
