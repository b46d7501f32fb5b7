import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type ContractFacts } from '../../snapshots/contract-snapshot';
import { VND_006 } from './vnd-006';

describe('VND-006', () => {
  const judge = judging(VND_006);
  const supervised = (contract: Partial<ContractFacts>, ...days: string[]) =>
    aContractSnapshot(contract, { supervisionsOn: days.map(calendarDate) });

  it('speaks about a contract in force that nobody ever supervised', () => {
    expect(judge(supervised({}))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', importance: 'NORMAL', reviewedOn: null },
      },
    ]);
  });

  it('speaks once the last review lies more than twelve months back', () => {
    const over = (days: string[]) => severitiesOn(VND_006, supervised({}, '2025-06-15'), days);
    expect(over(['2025-06-14', '2025-06-15', '2025-06-16'])).toEqual(['MAJOR', null, null]);
    expect(over(['2026-06-14', '2026-06-15', '2026-06-16'])).toEqual([null, null, 'MAJOR']);
  });

  it('speaks after six months where the contract is important', () => {
    const important = supervised({ importance: 'HIGH' }, '2025-06-15');
    const days = ['2025-12-14', '2025-12-15', '2025-12-16'];
    expect(severitiesOn(VND_006, important, days)).toEqual([null, null, 'MAJOR']);
    expect(judge(important)[0]?.facts).toEqual({
      vendorId: 'vendor-1',
      importance: 'HIGH',
      reviewedOn: '2025-06-15',
    });
  });

  it('goes by the latest review and by the institution’s own numbers', () => {
    expect(judge(supervised({}, '2026-06-15', '2025-06-15'))).toEqual([]);
    const own = { ...DEFAULT_POLICY, supervisionIntervalMonths: 3, importantSupervisionIntervalMonths: 1 };
    expect(judge(supervised({}, '2026-06-15'), '2026-09-15', own)).toEqual([]);
    expect(judge(supervised({}, '2026-06-15'), '2026-09-16', own)).toHaveLength(1);
    expect(judge(supervised({ importance: 'HIGH' }, '2026-06-15'), '2026-07-15', own)).toEqual([]);
    expect(judge(supervised({ importance: 'HIGH' }, '2026-06-15'), '2026-07-16', own)).toHaveLength(1);
  });

  it('takes unknown handling of personal data for handling', () => {
    expect(judge(supervised({ personalDataHandling: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(supervised({ personalDataHandling: 'NOT_HANDLED' }))).toEqual([]);
  });

  it('grants the cloud exception on both its proofs', () => {
    const exception = (cloudExceptionClauseProof: boolean, cloudExceptionAccessControlProof: boolean) =>
      supervised({
        personalDataHandling: 'CLOUD_EXCEPTION',
        cloudExceptionClauseProof,
        cloudExceptionAccessControlProof,
      });
    expect(judge(exception(true, true))).toEqual([]);
    expect(judge(exception(true, false))).toHaveLength(1);
    expect(judge(exception(false, true))).toHaveLength(1);
    const handled = { cloudExceptionClauseProof: true, cloudExceptionAccessControlProof: true };
    expect(judge(supervised({ ...handled, personalDataHandling: 'HANDLED' }))).toHaveLength(1);
  });

  it('speaks from the first to the last day in force', () => {
    const term = supervised({ activatedOn: calendarDate('2025-04-01'), endedOn: calendarDate('2026-12-31') });
    const over = (days: string[]) => severitiesOn(VND_006, term, days);
    expect(over(['2025-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('is the law’s, asked at no step', () => {
    expect([VND_006.strengths[0], VND_006.gates]).toEqual(['LAW', []]);
  });
});
