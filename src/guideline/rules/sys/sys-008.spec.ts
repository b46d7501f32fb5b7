import { attested } from '../../../../test/factories/snapshots/attested';
import { aSystemSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type Answer } from '../../../kernel/terms/answers';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SystemSnapshot } from '../../snapshots/system-snapshot';
import { SYS_008 } from './sys-008';

describe('SYS-008', () => {
  const judge = judging(SYS_008);
  const having = (attestations: AttestationFacts<'SYSTEM'>[]) => aSystemSnapshot({ attestations });
  const without = (over: Partial<SystemSnapshot>) => aSystemSnapshot(over);
  const checked = (day: string) => attested<'SYSTEM'>('RECOVERY_PROCEDURE', { on: calendarDate(day) });
  const changed = (day: string, conclusion: Answer = 'YES') =>
    attested<'SYSTEM'>('RECOVERY_CHANGE', { on: calendarDate(day), conclusion });

  it('speaks where there is no procedure, whether anything has changed or not', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'SYSTEM', id: 'system-1' },
        severity: 'MAJOR',
        facts: { checkedOn: null, changedOn: null, confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having([changed('2026-06-01')]))).toHaveLength(1);
  });

  itWantsItConfirmed<'system', 'SYSTEM'>(SYS_008, having, {
    topic: 'RECOVERY_PROCEDURE',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('leaves thirty days after a change for looking at it again', () => {
    const late = having([checked('2026-05-31'), changed('2026-06-01')]);
    expect(severitiesOn(SYS_008, late, ['2026-06-01', '2026-06-30', '2026-07-01'])).toEqual([null, null, 'MAJOR']);
    expect(judge(late)[0]).toMatchObject({
      variant: 'UNCHECKED',
      facts: { checkedOn: '2026-05-31', changedOn: '2026-06-01' },
    });
    for (const day of ['2026-06-01', '2026-06-02'])
      expect(judge(having([checked(day), changed('2026-06-01')]))).toEqual([]);
  });

  it('asks about the last change whose days are over', () => {
    const twice = [changed('2026-06-01'), changed('2026-03-01'), changed('2026-11-20')];
    expect(judge(having([checked('2026-04-01'), ...twice]))[0]?.facts).toMatchObject({ changedOn: '2026-06-01' });
    expect(judge(having([checked('2026-06-01'), ...twice]))).toEqual([]);
  });

  it('is quieted by a change that leaves recovery untouched only where somebody says so', () => {
    const found = (['YES', 'NO', 'UNKNOWN'] as const).map(
      (conclusion) => judge(having([checked('2026-05-31'), changed('2026-06-01', conclusion)])).length,
    );
    expect(found).toEqual([1, 0, 1]);
    expect(judge(having([checked('2026-05-31'), attested('BACKUP')]))).toEqual([]);
  });

  it('speaks while the system is in use, its last day included', () => {
    const term = { liveFrom: calendarDate('2026-06-01'), retiredOn: calendarDate('2026-12-31') };
    const days = ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'];
    for (const status of ['LIVE', 'RETIRED'] as const)
      expect(severitiesOn(SYS_008, without({ ...term, status }), days)).toEqual([null, 'MAJOR', 'MAJOR', null]);
    expect(judge(without({ status: 'PLANNED' }))).toEqual([]);
    expect(judge(without({ status: 'RETIRED', retiredOn: null }))).toEqual([]);
  });
});
