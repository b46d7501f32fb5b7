import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { DEFAULT_POLICY } from '../../../kernel/policy';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_024 } from './gov-024';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-024', () => {
  const judge = judging(GOV_024);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const both = (assessment: Partial<Said> = {}, policy: Partial<Said> = {}) =>
    having(said('RISK_ASSESSMENT', '2026-06-15', assessment), said('RISK_POLICY', '2026-06-15', policy));

  it('says which of the two is missing, which is the guideline’s', () => {
    expect(judge(having())).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: { missing: ['RISK_ASSESSMENT', 'RISK_POLICY'], late: [] },
      },
    ]);
    expect(judge(having(said('RISK_POLICY')))[0]?.facts['missing']).toEqual(['RISK_ASSESSMENT']);
    expect(judge(having(said('RISK_ASSESSMENT')))[0]?.facts['missing']).toEqual(['RISK_POLICY']);
  });

  it('is ours where the risks were assessed too long ago; a policy does not grow old by our interval', () => {
    const days = ['2026-06-14', '2026-06-15', '2027-06-15', '2027-06-16'];
    expect(severitiesOn(GOV_024, both(), days)).toEqual(['MAJOR', null, null, 'MAJOR']);
    expect(judge(both(), '2029-01-01')[0]).toMatchObject({
      strength: 'PRODUCT',
      variant: 'LATE',
      facts: { missing: [], late: ['RISK_ASSESSMENT'] },
    });
    const own = { ...DEFAULT_POLICY, confirmationIntervalMonths: 3 };
    expect(['2026-09-15', '2026-09-16'].map((day) => judge(both(), day, own).length)).toEqual([0, 1]);
  });

  it('counts a policy to its last day', () => {
    const until = both({}, { until: calendarDate('2026-12-31') });
    expect(severitiesOn(GOV_024, until, ['2026-12-31', '2027-01-01'])).toEqual([null, 'MAJOR']);
    expect(judge(until, '2027-01-01')[0]).toMatchObject({ strength: 'PRODUCT', facts: { late: ['RISK_POLICY'] } });
  });

  it('is the guideline’s as soon as one is missing, whatever is late besides', () => {
    const [found] = judge(both({}, { conclusion: 'NO' }), '2027-06-16');
    expect([found?.strength, found?.variant, found?.facts]).toEqual([
      'MUST',
      undefined,
      { missing: ['RISK_POLICY'], late: ['RISK_ASSESSMENT'] },
    ]);
  });

  it('is not quieted by a word that confirms nothing, and accuses nobody who has both', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const) expect(judge(both({ conclusion }))).toHaveLength(1);
    expect(judge(both())).toEqual([]);
  });
});
