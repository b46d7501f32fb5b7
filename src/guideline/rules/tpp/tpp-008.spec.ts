import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_008 } from './tpp-008';

describe('TPP-008', () => {
  const judge = judging(TPP_008);
  const s = 'MINOR';
  const amiss = aProvisionSnapshot({ scheme: null });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: s,
        facts: { scheme: null, hasSchemeAllocation: true },
      },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ scheme: 'DIRECT' }))).toEqual([]);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_008, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked at no step', () => {
    expect(TPP_008).toMatchObject({ gates: [], blocksAt: [] });
  });

  it('is not quieted by naming the form and nothing else, nor by leaving out the days', () => {
    expect(judge(aProvisionSnapshot({ hasSchemeAllocation: false }))).toHaveLength(1);
    expect(judge({ ...amiss, plannedFrom: null, startedOn: null })).toHaveLength(1);
  });

  itAsksOfThirdParties(TPP_008, { hasSchemeAllocation: false });
});
