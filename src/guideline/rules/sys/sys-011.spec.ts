import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
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

  it('is not quieted by a network on record, and accuses no contract that is over', () => {
    const network = { dependencies: [aDependency({ kind: 'NETWORK' })] };
    expect(judge(aContractSnapshot({ externalConnection: 'UNKNOWN' }, network))).toHaveLength(1);
    const over = { externalConnection: 'UNKNOWN', endedOn: calendarDate('2026-11-22'), serviceInUse: 'NO' } as const;
    expect(judge(aContractSnapshot(over))).toEqual([]);
  });
});
