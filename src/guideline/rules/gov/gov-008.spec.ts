import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_008 } from './gov-008';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-008', () => {
  const judge = judging(GOV_008);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  it('speaks where nobody looked into the auditor, and where somebody found an overlap', () => {
    expect(judge(having(said('AUDIT')))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        variant: 'UNCONFIRMED',
        facts: { auditedOn: '2026-06-15', confirmedOn: null, conclusion: null },
      },
    ]);
    const overlap = said('AUDITOR_INDEPENDENCE', '2026-06-20', { conclusion: 'NO' });
    const [found] = judge(having(said('AUDIT'), overlap));
    expect([found?.variant, found?.facts]).toEqual([
      undefined,
      { auditedOn: '2026-06-15', confirmedOn: '2026-06-20', conclusion: 'NO' },
    ]);
    const unknown = said('AUDITOR_INDEPENDENCE', '2026-06-20', { conclusion: 'UNKNOWN' });
    expect(judge(having(said('AUDIT'), unknown))[0]?.variant).toBe('UNCONFIRMED');
  });

  it('accuses nobody who looked before the audit began, or afterwards', () => {
    for (const day of ['2026-05-01', '2026-06-15', '2026-08-01'])
      expect(judge(having(said('AUDIT'), said('AUDITOR_INDEPENDENCE', day)))).toEqual([]);
  });

  it('is not quieted by what was said of the auditor of the audit before', () => {
    const [before, last] = [said('AUDIT', '2025-06-15'), said('AUDIT')];
    const on = (day: string) => judge(having(before, last, said('AUDITOR_INDEPENDENCE', day)));
    expect(on('2025-06-01')[0]).toMatchObject({ variant: 'UNCONFIRMED', facts: { confirmedOn: '2025-06-01' } });
    expect([on('2025-06-15').length, on('2025-06-16').length]).toEqual([1, 0]);
    const overlapThen = said('AUDITOR_INDEPENDENCE', '2025-06-01', { conclusion: 'NO' });
    expect(judge(having(before, last, overlapThen))[0]?.facts).toMatchObject({ conclusion: null });
  });

  it('asks from the day of the audit on, and as long as the word holds', () => {
    const until = said('AUDITOR_INDEPENDENCE', '2026-06-20', { until: calendarDate('2026-12-31') });
    const days = ['2026-06-14', '2026-06-15', '2026-06-19', '2026-06-20', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_008, having(said('AUDIT'), until), days)).toEqual([
      null,
      'MAJOR',
      'MAJOR',
      null,
      null,
      'MAJOR',
    ]);
  });

  it('asks where an audit took place or may have, and not where there was none', () => {
    const asked = (['YES', 'UNKNOWN', 'NO'] as const).map(
      (conclusion) => judge(having(said('AUDIT', '2026-06-15', { conclusion }))).length,
    );
    expect([...asked, judge(having()).length]).toEqual([1, 1, 0, 0]);
  });
});
