import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_011 } from './gov-011';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-011', () => {
  const judge = judging(GOV_011);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const both = (over: Partial<Said> = {}, vendors: Partial<Said> = over) =>
    having(said('STAFF_TRAINING', '2026-06-15', over), said('VENDOR_STAFF_TRAINING', '2026-06-15', vendors));

  it('says whom nobody has trained, which is the guideline’s', () => {
    expect(judge(having())).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        strength: 'MUST',
        facts: { missing: ['STAFF_TRAINING', 'VENDOR_STAFF_TRAINING'], late: [] },
      },
    ]);
    expect(judge(having(said('STAFF_TRAINING')))[0]?.facts).toEqual({ missing: ['VENDOR_STAFF_TRAINING'], late: [] });
    expect(judge(having(said('VENDOR_STAFF_TRAINING')))[0]?.facts['missing']).toEqual(['STAFF_TRAINING']);
  });

  it('is ours where all were trained, some too long ago', () => {
    const days = ['2026-06-14', '2026-06-15', '2027-06-15', '2027-06-16'];
    expect(severitiesOn(GOV_011, both(), days)).toEqual(['MINOR', null, null, 'MINOR']);
    expect(judge(both(), '2027-06-16')[0]).toMatchObject({
      strength: 'PRODUCT',
      variant: 'LATE',
      facts: { missing: [], late: ['STAFF_TRAINING', 'VENDOR_STAFF_TRAINING'] },
    });
    const own = { ...DEFAULT_POLICY, confirmationIntervalMonths: 3 };
    expect(['2026-09-15', '2026-09-16'].map((day) => judge(both(), day, own).length)).toEqual([0, 1]);
    const over = { until: calendarDate('2026-11-22') };
    expect(judge(both({}, over))[0]?.facts).toEqual({ missing: [], late: ['VENDOR_STAFF_TRAINING'] });
  });

  it('is the guideline’s as soon as one is missing, whatever is late besides', () => {
    const [found] = judge(both({}, { conclusion: 'NO' }), '2027-06-16');
    expect([found?.strength, found?.variant, found?.facts]).toEqual([
      'MUST',
      undefined,
      { missing: ['VENDOR_STAFF_TRAINING'], late: ['STAFF_TRAINING'] },
    ]);
  });

  it('is not quieted by a word that confirms nothing', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(both({ conclusion }, {}))[0]?.facts['missing']).toEqual(['STAFF_TRAINING']);
  });

  it('accuses nobody whose trainings were on different days', () => {
    expect(judge(having(said('STAFF_TRAINING', '2026-01-10'), said('VENDOR_STAFF_TRAINING', '2026-09-30')))).toEqual(
      [],
    );
  });
});
