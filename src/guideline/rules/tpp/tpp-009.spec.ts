import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_009 } from './tpp-009';

describe('TPP-009', () => {
  const judge = judging(TPP_009);
  const s = 'MAJOR';
  const amiss = aProvisionSnapshot({ classification: 'UNKNOWN' });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'PROVISION', id: 'provision-1' }, severity: s, facts: { classification: 'UNKNOWN' } },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ classification: 'ENTRUSTMENT' }))).toEqual([]);
    expect(judge(aProvisionSnapshot({ classification: 'PROVISION' }))).toEqual([]);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_009, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked at no step', () => {
    expect(TPP_009).toMatchObject({ gates: [], blocksAt: [] });
  });

  it('is not quieted by leaving out the days', () => {
    expect(judge(aProvisionSnapshot({ classification: 'UNKNOWN', plannedFrom: null, startedOn: null }))).toHaveLength(
      1,
    );
  });

  it('does not accuse a provision that never came about', () => {
    expect(judge({ ...amiss, startedOn: null, endedOn: calendarDate('2025-06-30') })).toEqual([]);
    expect(judge({ ...amiss, plannedFrom: calendarDate('2026-11-24'), startedOn: null })).toEqual([]);
  });
});
