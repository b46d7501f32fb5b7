import { aSystemContract, aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type Answer } from '../../../kernel/terms/answers';
import { MFA_SUPPORTS } from '../../../kernel/terms/system-terms';
import { type SystemContract, type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_004 } from './sys-004';

describe('SYS-004', () => {
  const judge = judging(SYS_004);
  const byPassword = (over: Partial<SystemSnapshot> = {}) => aSystemSnapshot({ mfaAdopted: 'NO', ...over });
  const reached = (externalConnection: Answer, over: Partial<SystemContract> = {}) =>
    judge(byPassword({ contracts: [aSystemContract({ externalConnection, ...over })] }))[0]?.severity;

  it('speaks where two factors are supported and not used', () => {
    expect(judge(byPassword())).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { mfaAdopted: 'NO', mfaPlannedOn: null, isReachedFromOutside: false },
      },
    ]);
    expect(judge(byPassword({ mfaAdopted: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(byPassword({ mfaAdopted: 'YES' }))).toEqual([]);
  });

  it('is graver where a contract in force may lead outside', () => {
    expect([reached('NO'), reached('UNKNOWN'), reached('YES')]).toEqual(['MINOR', 'MAJOR', 'MAJOR']);
    expect(reached('YES', { endedOn: calendarDate('2026-11-22') })).toBe('MINOR');
    expect(judge(byPassword({ contracts: [] }))[0]?.severity).toBe('MINOR');
  });

  it('leaves it to SYS-002 whether both sides support it', () => {
    for (const support of MFA_SUPPORTS) {
      const found = support === 'SUPPORTED' ? 1 : 0;
      expect(judge(byPassword({ mfaClient: support }))).toHaveLength(found);
      expect(judge(byPassword({ mfaServer: support }))).toHaveLength(found);
    }
  });

  it('takes a plan until its day has passed', () => {
    const planned = byPassword({ mfaPlannedOn: calendarDate('2026-12-31') });
    expect(severitiesOn(SYS_004, planned, ['2026-12-30', '2026-12-31', '2027-01-01'])).toEqual([null, null, 'MINOR']);
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_004, byPassword({ ...term, status }), days)).toEqual([null, 'MINOR', 'MINOR', null]);
    expect(judge(byPassword({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(byPassword({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });
});
