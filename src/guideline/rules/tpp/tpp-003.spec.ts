import { aProvisionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { itAsksOfThirdParties } from '../../../../test/support/provision-cases';
import { calendarDate } from '../../../kernel/calendar-date';
import { TPP_003 } from './tpp-003';

describe('TPP-003', () => {
  const judge = judging(TPP_003);
  const m = 'MAJOR';

  it('says for which stretches nobody answers', () => {
    expect(judge(aProvisionSnapshot({ senderResponsibility: null, receiverResponsibility: null }))).toEqual([
      {
        subject: { kind: 'PROVISION', id: 'provision-1' },
        severity: 'MAJOR',
        facts: { missing: ['receiverResponsibility', 'senderResponsibility'] },
      },
    ]);
  });

  it('asks for all three', () => {
    expect(judge(aProvisionSnapshot())).toEqual([]);
    for (const stretch of ['receiverResponsibility', 'senderResponsibility', 'transportResponsibility'] as const) {
      expect(judge(aProvisionSnapshot({ [stretch]: null }))[0]?.facts['missing']).toEqual([stretch]);
    }
  });

  it('speaks from the day of planning to the last day', () => {
    const open = aProvisionSnapshot({ transportResponsibility: null, endedOn: calendarDate('2026-12-31') });
    const days = ['2025-04-30', '2025-05-01', '2025-05-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(TPP_003, open, days)).toEqual([null, m, m, m, m, null]);
  });

  it('speaks from the first day of a provision that nobody planned', () => {
    const unplanned = aProvisionSnapshot({ plannedFrom: null, transportResponsibility: null });
    expect(severitiesOn(TPP_003, unplanned, ['2025-06-30', '2025-07-01', '2025-07-02'])).toEqual([null, m, m]);
  });

  itAsksOfThirdParties(TPP_003, { senderResponsibility: null });
});
