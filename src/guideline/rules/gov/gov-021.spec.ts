import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { grownSince } from '../../growth';
import { GOV_021 } from './gov-021';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-021', () => {
  const judge = judging(GOV_021);
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const of = (bedCount: number | null, ...attestations: Said[]) => anInstitutionSnapshot({ bedCount, attestations });
  const ordinary = said('REGIONAL_CORE', '2026-06-15', { conclusion: 'NO' });

  it('is graver for a large hospital; which is large is ours', () => {
    expect(judge(of(199, ordinary))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'ADVISORY',
        facts: { bedCount: 199, isCore: false, confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const severities = [0, 199, 200, 201].map((beds) => judge(of(beds, ordinary))[0]?.severity);
    expect(severities).toEqual(['ADVISORY', 'ADVISORY', 'MINOR', 'MINOR']);
  });

  it('is graver for the core of a region, and where nobody knows', () => {
    expect(judge(of(20, said('REGIONAL_CORE')))[0]).toMatchObject({ severity: 'MINOR', facts: { isCore: true } });
    expect(judge(of(20))[0]?.severity).toBe('MINOR');
    expect(judge(of(null, ordinary))[0]?.severity).toBe('MINOR');
    const unknown = said('REGIONAL_CORE', '2026-06-15', { conclusion: 'UNKNOWN' });
    expect(judge(of(20, unknown))[0]?.severity).toBe('MINOR');
    // Of two words of one day the one that says no helps nobody.
    expect(judge(of(20, ordinary, said('REGIONAL_CORE')))[0]?.severity).toBe('MINOR');
  });

  it('takes a no for as long as it was given', () => {
    const until = said('REGIONAL_CORE', '2026-06-15', { conclusion: 'NO', until: calendarDate('2026-12-31') });
    expect(severitiesOn(GOV_021, of(20, until), ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'])).toEqual([
      'MINOR',
      'ADVISORY',
      'ADVISORY',
      'MINOR',
    ]);
  });

  it('is silent while there is one, and accuses no large hospital that has it', () => {
    const csirt = said('CSIRT', '2026-06-15', { until: calendarDate('2026-12-31') });
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_021, of(320, csirt, ordinary), days)).toEqual(['MINOR', null, null, 'MINOR']);
    for (const conclusion of ['NO', 'UNKNOWN'] as const)
      expect(judge(of(320, said('CSIRT', '2026-06-15', { conclusion })))).toHaveLength(1);
  });

  it('is no more than was accepted when beds are counted anew', () => {
    const found = (beds: number) => judge(of(beds, ordinary))[0]!;
    expect(grownSince(found(210), found(230), GOV_021)).toEqual([]);
    expect(grownSince(found(20), found(230), GOV_021)).toContain('severity');
  });
});
