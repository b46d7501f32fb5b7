import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_001 } from './tpp-001';

describe('TPP-001', () => {
  const judge = judging(TPP_001);
  const s = 'MAJOR';
  const amiss = aProvisionSnapshot({ hasProcedureRecord: false });

  it('speaks of a provision under way', () => {
    expect(judge(amiss)).toEqual([
      { subject: { kind: 'PROVISION', id: 'provision-1' }, severity: s, facts: { hasProcedureRecord: false } },
    ]);
  });

  it('is silent where it is on record', () => {
    expect(judge(aProvisionSnapshot({ hasProcedureRecord: true }))).toEqual([]);
  });

  it('speaks from the day of planning to the last day', () => {
    const ending = { ...amiss, endedOn: calendarDate('2026-12-31') };
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_001, ending, days)).toEqual([null, s, s, s, s, null]);
  });

  it('is asked when a provision is to begin', () => {
    expect(TPP_001).toMatchObject({ gates: ['provision.activate'], blocksAt: [] });
  });

  itAsksOfThirdParties(TPP_001, { hasProcedureRecord: false });
});
