import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_018 } from './gov-018';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-018', () => {
  const judge = judging(GOV_018);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const list = (on: string, over: Partial<Said> = {}) => said('NOTIFICATION_LIST', on, over);
  const shared = (on: string, over: Partial<Said> = {}) => said('NOTIFICATION_LIST_SHARED', on, over);

  it('is the guideline’s where it was never shared', () => {
    expect(judge(having(list('2026-06-15')))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        strength: 'MUST',
        facts: { sharedOn: null, changedOn: null },
      },
    ]);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(shared('2026-06-15', { conclusion })))[0]?.strength).toBe('MUST');
    expect(severitiesOn(GOV_018, having(shared('2026-06-15')), ['2026-06-14', '2026-06-15'])).toEqual(['MINOR', null]);
  });

  it('is ours where the operators have had an older version for more than fourteen days', () => {
    const changed = having(shared('2026-06-15'), list('2026-06-01'), list('2026-10-01'));
    expect(severitiesOn(GOV_018, changed, ['2026-10-01', '2026-10-15', '2026-10-16'])).toEqual([null, null, 'MINOR']);
    expect(judge(changed)[0]).toMatchObject({
      strength: 'PRODUCT',
      variant: 'OLD_VERSION',
      facts: { sharedOn: '2026-06-15', changedOn: '2026-10-01' },
    });
  });

  it('is not quieted by dating the list anew, nor by a version of which nobody knows whether it is one', () => {
    expect(judge(having(shared('2026-06-15'), list('2026-10-01'), list('2026-11-20')))[0]?.facts).toMatchObject({
      changedOn: '2026-10-01',
    });
    expect(judge(having(shared('2026-06-15'), list('2026-10-01', { conclusion: 'UNKNOWN' })))).toHaveLength(1);
  });

  it('accuses nobody who shared the version of the day, or who has no new one', () => {
    expect(judge(having(list('2026-06-15'), shared('2026-06-15')))).toEqual([]);
    expect(judge(having(list('2026-10-01'), shared('2026-06-15'), shared('2026-10-14')))).toEqual([]);
    expect(judge(having(shared('2026-06-15'), list('2026-10-01', { conclusion: 'NO' })))).toEqual([]);
    const other = said('SECURITY_EXPERT_CONTACT', '2026-10-01');
    expect(judge(having(shared('2026-06-15'), other))).toEqual([]);
  });

  it('counts the sharing as long as whoever recorded it said', () => {
    const until = having(shared('2026-06-15', { until: calendarDate('2026-12-31') }));
    expect(severitiesOn(GOV_018, until, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MINOR']);
    expect(judge(until, '2027-01-01')[0]).toMatchObject({ strength: 'PRODUCT', facts: { changedOn: null } });
    const fresh = having(shared('2026-06-15', { until: calendarDate('2026-10-05') }), list('2026-10-01'));
    expect(judge(fresh, '2026-10-06')[0]?.facts).toEqual({ sharedOn: '2026-06-15', changedOn: null });
  });
});
