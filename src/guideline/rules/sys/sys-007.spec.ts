import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_007 } from './sys-007';

describe('SYS-007', () => {
  const judge = judging(SYS_007);
  const nobodys = (over: Partial<SystemSnapshot> = {}) => aSystemSnapshot({ operator: null, ...over });

  it('speaks where the department or the operator is not named', () => {
    expect(judge(nobodys())).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { hasOwnerDepartment: true, operator: null },
      },
    ]);
    expect(judge(aSystemSnapshot({ hasOwnerDepartment: false }))[0]?.facts).toEqual({
      hasOwnerDepartment: false,
      operator: '見本 三郎',
    });
    expect(judge(aSystemSnapshot())).toEqual([]);
  });

  it('is ours', () => {
    expect(SYS_007.strengths).toEqual(['PRODUCT']);
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_007, nobodys({ ...term, status }), days)).toEqual([null, 'MINOR', 'MINOR', null]);
    expect(judge(nobodys({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(nobodys({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });
});
