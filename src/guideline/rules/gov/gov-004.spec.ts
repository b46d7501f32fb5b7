import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_004 } from './gov-004';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-004', () => {
  const judge = judging(GOV_004);
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });
  const ciso = (from: string, to: string | null) => ({
    role: 'CISO' as const,
    person: '髙﨑 一郎',
    from: calendarDate(from),
    to: to === null ? null : calendarDate(to),
  });
  const organised = said('EMERGENCY_ORGANISATION');

  it('says which of the two is missing', () => {
    const roles = [ciso('2025-04-01', null)];
    expect(judge(anInstitutionSnapshot({ roles, attestations: [organised] }))).toEqual([]);
    const missing = (snapshot: Parameters<typeof judge>[0]) => judge(snapshot)[0]?.facts['missing'];
    expect(missing(anInstitutionSnapshot({ roles, attestations: [] }))).toEqual(['EMERGENCY_ORGANISATION']);
    expect(missing(anInstitutionSnapshot({ roles: [], attestations: [organised] }))).toEqual(['CISO']);
    expect(judge(anInstitutionSnapshot({ roles: [], attestations: [] }))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        facts: { missing: ['CISO', 'EMERGENCY_ORGANISATION'] },
      },
    ]);
  });

  it('is silent from the officer’s first day to the last, and while the organisation holds', () => {
    const held = anInstitutionSnapshot({ roles: [ciso('2026-10-01', '2026-12-31')], attestations: [organised] });
    const days = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_004, held, days)).toEqual(['MINOR', null, null, null, null, 'MINOR']);
    const until = said('EMERGENCY_ORGANISATION', '2026-06-15', { until: calendarDate('2026-12-31') });
    const dated = anInstitutionSnapshot({ roles: [ciso('2025-04-01', null)], attestations: [until] });
    expect(severitiesOn(GOV_004, dated, ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'])).toEqual([
      'MINOR',
      null,
      null,
      'MINOR',
    ]);
  });

  it('is not quieted by somebody in another role, nor by a word that confirms nothing', () => {
    const roles = [{ ...ciso('2025-04-01', null), role: 'SAFETY_MANAGER' as const }];
    expect(judge(anInstitutionSnapshot({ roles, attestations: [organised] }))).toHaveLength(1);
    for (const conclusion of ['NO', 'UNKNOWN'] as const) {
      const attestations = [said('EMERGENCY_ORGANISATION', '2026-06-15', { conclusion })];
      expect(judge(anInstitutionSnapshot({ roles: [ciso('2025-04-01', null)], attestations }))).toHaveLength(1);
    }
  });

  it('accuses nobody for a change of hands without a day between', () => {
    const roles = [ciso('2025-04-01', '2026-11-22'), ciso('2026-11-23', null)];
    expect(judge(anInstitutionSnapshot({ roles, attestations: [organised] }))).toEqual([]);
  });
});
