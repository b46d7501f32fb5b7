import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_030 } from './gov-030';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-030', () => {
  const judge = judging(GOV_030);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const done = (on: string, over: Partial<Said> = {}) => said('INSTITUTION_CHECKLIST', on, over);
  const strengths = (days: readonly string[], ...words: Said[]) =>
    days.map((day) => judge(having(...words), day)[0]?.strength ?? null);

  it('is ours from the ninety-first day of a fiscal year, and the checklist’s once the year is over', () => {
    const days = ['2026-04-01', '2026-06-30', '2026-07-01', '2027-03-31', '2027-04-01'];
    expect(strengths(days, done('2025-06-15'))).toEqual([null, null, 'PRODUCT', 'PRODUCT', 'OTHER_DOCUMENT']);
    expect(judge(having(done('2025-06-15')))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        strength: 'PRODUCT',
        facts: { doneOn: '2025-06-15' },
      },
    ]);
    expect(judge(having(done('2025-06-15')), '2027-04-01')[0]?.variant).toBe('LAST_YEAR');
  });

  it('is the checklist’s where there never was one', () => {
    expect(judge(having())[0]).toMatchObject({
      severity: 'MINOR',
      strength: 'OTHER_DOCUMENT',
      variant: 'NEVER',
      facts: { doneOn: null },
    });
  });

  it('accuses nobody who went through it this year, whatever it answers', () => {
    expect(judge(having(done('2026-04-01')))).toEqual([]);
    expect(judge(having(done('2026-06-15', { conclusion: 'NO' })))).toEqual([]);
  });

  it('is not quieted by last year’s, by one of which nothing is known, nor by one to come', () => {
    expect(judge(having(done('2026-03-31')))).toHaveLength(1);
    expect(judge(having(done('2025-06-15'), done('2026-06-15', { conclusion: 'UNKNOWN' })))[0]?.facts).toEqual({
      doneOn: '2025-06-15',
    });
    expect(judge(having(done('2025-06-15'), done('2026-11-24')))).toHaveLength(1);
    expect(judge(having(said('SELF_INSPECTION')))).toHaveLength(1);
  });
});
