import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_026 } from './gov-026';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-026', () => {
  const judge = judging(GOV_026);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const ELEMENTS = [
    'PLAN_AIM',
    'PLAN_DEADLINE',
    'PLAN_EVALUATION',
    'PLAN_MEASURES',
    'PLAN_RESOURCES',
    'PLAN_RESPONSIBLE',
  ] as const;
  const whole = ELEMENTS.map((topic) => said(topic));

  it('demands a plan, and asks besides for its six elements', () => {
    expect(judge(having(...whole))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        variant: 'NO_PLAN',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    expect(judge(having(said('SAFETY_PLAN')))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'ADVISORY',
        facts: { missing: [...ELEMENTS] },
      },
    ]);
    expect(judge(having(said('SAFETY_PLAN'), ...whole))).toEqual([]);
  });

  it('names each element that is missing', () => {
    for (const element of ELEMENTS) {
      const others = whole.filter(({ topic }) => topic !== element);
      expect(judge(having(said('SAFETY_PLAN'), ...others))[0]?.facts).toEqual({ missing: [element] });
    }
  });

  it('is not quieted by a word that confirms nothing', () => {
    for (const conclusion of ['NO', 'UNKNOWN'] as const) {
      expect(judge(having(said('SAFETY_PLAN', '2026-06-15', { conclusion }), ...whole))[0]?.severity).toBe('MINOR');
      const words = whole.map((word) => (word.topic === 'PLAN_AIM' ? { ...word, conclusion } : word));
      expect(judge(having(said('SAFETY_PLAN'), ...words))[0]?.facts).toEqual({ missing: ['PLAN_AIM'] });
    }
  });

  it('counts a plan to its last day, and an element too', () => {
    const until = { until: calendarDate('2026-12-31') };
    const days = ['2026-06-14', '2026-06-15', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_026, having(said('SAFETY_PLAN', '2026-06-15', until), ...whole), days)).toEqual([
      'MINOR',
      null,
      null,
      'MINOR',
    ]);
    const words = whole.map((word) => (word.topic === 'PLAN_DEADLINE' ? { ...word, ...until } : word));
    expect(severitiesOn(GOV_026, having(said('SAFETY_PLAN'), ...words), ['2026-12-31', '2027-01-01'])).toEqual([
      null,
      'ADVISORY',
    ]);
  });
});
