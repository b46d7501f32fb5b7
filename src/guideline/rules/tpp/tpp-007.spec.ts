import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_007 } from './tpp-007';

describe('TPP-007', () => {
  const judge = judging(TPP_007);
  const s = 'MINOR';
  const amiss = aProvisionSnapshot({ sourceRetentionOwner: null });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'PROVISION', id: 'provision-1' }, severity: s, facts: { sourceRetentionOwner: null } },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ sourceRetentionOwner: '医療情報部' }))).toEqual([]);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_007, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked at no step', () => {
    expect(TPP_007).toMatchObject({ gates: [], blocksAt: [] });
  });

  itAsksOfThirdParties(TPP_007, { sourceRetentionOwner: null });
});
