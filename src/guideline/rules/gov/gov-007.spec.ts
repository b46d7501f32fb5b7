import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_007 } from './gov-007';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-007', () => {
  const judge = judging(GOV_007);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  it('is the guideline’s where there never was one, and ours where it was too long ago', () => {
    expect(judge(having())).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const once = having(said('AUDIT'));
    expect(severitiesOn(GOV_007, once, ['2026-06-14', '2026-06-15', '2027-06-14', '2027-06-15', '2027-06-16'])).toEqual(
      ['MAJOR', null, null, null, 'MAJOR'],
    );
    expect(judge(once, '2027-06-16')[0]).toMatchObject({ severity: 'MAJOR', strength: 'PRODUCT', variant: 'LATE' });
    const own = { ...DEFAULT_POLICY, confirmationIntervalMonths: 3 };
    expect(['2026-09-15', '2026-09-16'].map((day) => judge(once, day, own).length)).toEqual([0, 1]);
  });

  it('is the guideline’s where nothing came of it in writing, however fresh or old it is', () => {
    const unwritten = having(said('AUDIT', '2026-06-15', { hasEvidence: false }));
    for (const day of ['2026-06-15', '2026-11-23', '2029-01-01'])
      expect(judge(unwritten, day)).toMatchObject([
        { strength: 'MUST', variant: 'UNWRITTEN', facts: { auditedOn: '2026-06-15' } },
      ]);
  });

  it('is not quieted by one that did not take place, or of which nobody knows, nor by a self-inspection', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(having(said('AUDIT', '2026-06-15', { conclusion })))[0]).toMatchObject({
        strength: 'MUST',
        facts: { conclusion },
      });
    expect(judge(having(said('SELF_INSPECTION')))).toHaveLength(1);
    expect(judge(having(said('AUDIT', '2026-11-24')))).toHaveLength(1);
  });

  it('counts an audit as long as whoever recorded it said', () => {
    const until = having(said('AUDIT', '2026-06-15', { until: calendarDate('2026-12-31') }));
    expect(severitiesOn(GOV_007, until, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
  });
});
