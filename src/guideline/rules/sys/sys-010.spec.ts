import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_010 } from './sys-010';

describe('SYS-010', () => {
  const judge = judging(SYS_010);
  const undocumented = (over: Partial<SystemSnapshot> = {}) => aSystemSnapshot(over);

  it('speaks where nothing is written down', () => {
    expect(judge(undocumented())).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MINOR',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  itWantsItConfirmed<'system', 'SYSTEM'>(SYS_010, (attestations) => aSystemSnapshot({ attestations }), {
    topic: 'DOCUMENTATION',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_010, undocumented({ ...term, status }), days)).toEqual([null, 'MINOR', 'MINOR', null]);
    expect(judge(undocumented({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(undocumented({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });
});
