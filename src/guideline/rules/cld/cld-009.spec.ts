import { aContractSnapshot, aDependency } from '../../../../test/factories/snapshots/contract-snapshot';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { CLD_009 } from './cld-009';

describe('CLD-009', () => {
  const judge = judging(CLD_009);
  const cloud = aDependency({ name: '乙クラウド', managedBy: null });
  const line = aDependency({ id: 'dependency-2', kind: 'NETWORK', name: '丙閉域網', managedBy: null });
  const amiss = aContractSnapshot({}, { dependencies: [line, cloud] });

  it('names the clouds and lines that nobody manages, in order', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { dependencies: ['丙閉域網', '乙クラウド'] },
      },
    ]);
  });

  it('is silent where each is managed, and where the service builds on nobody else', () => {
    expect(judge(aContractSnapshot({}, { dependencies: [aDependency()] }))).toEqual([]);
    expect(judge(aContractSnapshot())).toEqual([]);
  });

  it('speaks from the first talk about the contract to its last day', () => {
    expect(severitiesAroundLife(CLD_009, amiss)).toEqual([null, 'MAJOR', 'MAJOR', 'MAJOR', 'MAJOR', null]);
  });

  it('is not quieted by whoever provides it, by a paper on shared responsibility, nor by who manages another', () => {
    const provided = aDependency({ name: '甲クラウド', vendorId: 'vendor-6', managedBy: null });
    const managed = aDependency({ id: 'dependency-3', name: '丁クラウド' });
    const [found] = judge(aContractSnapshot({}, { dependencies: [provided, managed] }));
    expect(found?.facts).toEqual({ dependencies: ['甲クラウド'] });
  });

  it('is asked when a matrix is to be agreed', () => {
    expect([CLD_009.gates, CLD_009.strengths]).toEqual([['matrix.agree'], ['MUST']]);
  });

  it('asks for nothing from the day after the last day of the service', () => {
    const ended = {
      ...amiss,
      dependencies: amiss.dependencies.map((one) => ({ ...one, endedOn: calendarDate('2026-12-31') })),
    };
    expect(severitiesOn(CLD_009, ended, ['2026-12-31', '2027-01-01'])).toEqual(['MAJOR', null]);
  });
});
