import { calendarDate } from '../../../kernel/calendar-date';
import { aContractSnapshot, aSupervision } from '../../../../test/factories/snapshots/contract-snapshot';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type ContractFacts, type SupervisionFacts } from '../../snapshots/contract-snapshot';
import { VND_006 } from './vnd-006';

describe('VND-006', () => {
  const judge = judging(VND_006);
  const supervised = (contract: Partial<ContractFacts>, ...days: string[]) =>
    aContractSnapshot(contract, { supervisions: days.map((day) => aSupervision({ on: calendarDate(day) })) });

  it('speaks about a contract that nobody supervised within the interval from its first day in force', () => {
    expect(judge(supervised({}))).toEqual([
      {
        subject: { kind: 'CONTRACT', id: 'contract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-1', importance: 'NORMAL', activatedOn: '2025-04-01', reviewedOn: null },
      },
    ]);
    const days = ['2025-04-01', '2026-04-01', '2026-04-02'];
    expect(severitiesOn(VND_006, supervised({}), days)).toEqual([null, null, 'MAJOR']);
  });

  it('is ours once the last review lies more than twelve months back', () => {
    const over = (days: string[]) => severitiesOn(VND_006, supervised({}, '2025-06-15'), days);
    expect(over(['2026-06-14', '2026-06-15', '2026-06-16'])).toEqual([null, null, 'MINOR']);
    expect(judge(supervised({}, '2025-06-15'))[0]).toMatchObject({ variant: 'LATE' });
  });

  it('speaks after six months where the contract is important', () => {
    const important = supervised({ importance: 'HIGH' }, '2025-06-15');
    const days = ['2025-12-14', '2025-12-15', '2025-12-16'];
    expect(severitiesOn(VND_006, important, days)).toEqual([null, null, 'MINOR']);
    // Nobody has rated it: it may be important.
    expect(severitiesOn(VND_006, supervised({ importance: null }, '2025-06-15'), days)).toEqual([null, null, 'MINOR']);
  });

  it('goes by the latest review and by the institution’s own numbers', () => {
    expect(judge(supervised({}, '2026-06-15', '2025-06-15'))).toEqual([]);
    const own = { ...DEFAULT_POLICY, supervisionIntervalMonths: 3, importantSupervisionIntervalMonths: 1 };
    expect(judge(supervised({}, '2026-06-15'), '2026-09-15', own)).toEqual([]);
    expect(judge(supervised({}, '2026-06-15'), '2026-09-16', own)).toHaveLength(1);
    expect(judge(supervised({ importance: 'HIGH' }, '2026-06-15'), '2026-07-15', own)).toEqual([]);
    expect(judge(supervised({ importance: 'HIGH' }, '2026-06-15'), '2026-07-16', own)).toHaveLength(1);
  });

  it('does not count a review from before the contract was in force', () => {
    expect(judge(supervised({}, '2025-03-31'))[0]).toMatchObject({ severity: 'MAJOR', facts: { reviewedOn: null } });
    expect(judge(supervised({}, '2025-04-01'))[0]).toMatchObject({ severity: 'MINOR' });
  });

  it('is not silenced by a review that found problems, or concluded nothing, until somebody followed it up', () => {
    const found = (over: Partial<SupervisionFacts>) =>
      judge(aContractSnapshot({}, { supervisions: [aSupervision(over)] })).map(({ severity, variant }) => [
        severity,
        variant,
      ]);
    const open = [['MINOR', 'NOT_FOLLOWED_UP']];
    expect(found({ overallFit: 'NO' })).toEqual(open);
    expect(found({ overallFit: 'UNKNOWN' })).toEqual(open);
    expect(found({ overallFit: 'NO', followedUpOn: calendarDate('2026-11-24') })).toEqual(open);
    expect(found({ overallFit: 'NO', followedUpOn: calendarDate('2026-11-23') })).toEqual([]);
  });

  it('accuses nobody of a review that is not due: before the contract is in force and after its end', () => {
    const term = supervised({ activatedOn: calendarDate('2024-04-01'), endedOn: calendarDate('2026-12-31') });
    const over = (days: string[]) => severitiesOn(VND_006, term, days);
    expect(over(['2024-03-31', '2025-04-01', '2025-04-02'])).toEqual([null, null, 'MAJOR']);
    expect(over(['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual(['MAJOR', 'MAJOR', null]);
  });

  it('accuses nobody whose service began only lately, though nobody took the contract into force', () => {
    const used = { activatedOn: null, startOn: calendarDate('2026-06-01') };
    const days = ['2026-06-01', '2027-06-01', '2027-06-02'];
    expect(severitiesOn(VND_006, supervised(used), days)).toEqual([null, null, 'MAJOR']);
    expect(judge(supervised(used, '2026-05-31'), '2027-06-02')[0]?.severity).toBe('MAJOR');
  });

  it('is asked at no step', () => {
    expect([VND_006.strengths, VND_006.gates]).toEqual([['MUST', 'PRODUCT'], []]);
  });
});
