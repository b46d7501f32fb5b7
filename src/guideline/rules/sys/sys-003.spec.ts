import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { MFA_SUPPORTS } from '../../../kernel/terms/system-terms';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { leadersOf } from '../../leads';
import { SYS_003 } from './sys-003';

describe('SYS-003', () => {
  const judge = judging(SYS_003);
  const unable = (over: Partial<SystemSnapshot> = {}) =>
    aSystemSnapshot({ mfaServer: 'NO', claimsMaintenanceEntrusted: true, ...over });
  const planned = (day: string | null) =>
    unable({
      hasMfaExceptionPlan: true,
      mfaExceptionNextRenewalOn: day === null ? null : calendarDate(day),
    });
  const around = ['2027-03-31', '2027-04-01', '2027-04-02'];

  it('speaks from the reference date on where there is no plan', () => {
    expect(severitiesOn(SYS_003, unable(), around)).toEqual([null, 'MAJOR', 'MAJOR']);
    expect(judge(unable(), '2027-04-01')).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { mfaClient: 'SUPPORTED', mfaServer: 'NO', nextRenewalOn: null, hasPlan: false },
      },
    ]);
  });

  it('asks only those who go by that volume', () => {
    expect(judge(unable({ claimsMaintenanceEntrusted: false }), '2027-04-01')).toEqual([]);
  });

  it('takes a plan until the renewal for which it was made', () => {
    const days = ['2028-03-31', '2028-04-01', '2028-04-02'];
    expect(severitiesOn(SYS_003, planned('2028-04-01'), days)).toEqual([null, null, 'MAJOR']);
  });

  it('is not quieted by half a plan', () => {
    expect(judge(planned(null), '2027-04-01')).toHaveLength(1);
    const undecided = unable({ mfaExceptionNextRenewalOn: calendarDate('2028-04-01') });
    expect(judge(undecided, '2027-04-01')).toHaveLength(1);
  });

  it('judges not knowing, and planning, as not supporting', () => {
    for (const support of MFA_SUPPORTS) {
      const found = support === 'SUPPORTED' ? 0 : 1;
      expect(judge(unable({ mfaServer: support }), '2027-04-01')).toHaveLength(found);
      expect(judge(unable({ mfaClient: support, mfaServer: 'SUPPORTED' }), '2027-04-01')).toHaveLength(found);
    }
  });

  it('accuses nobody of a system that is not in use, and is led by SYS-002', () => {
    expect(judge(unable({ status: 'PLANNED' }), '2027-04-01')).toEqual([]);
    expect(judge(unable({ retiredOn: calendarDate('2027-03-31') }), '2027-04-01')).toEqual([]);
    expect(leadersOf('SYS-003')).toEqual(['SYS-002']);
  });
});
