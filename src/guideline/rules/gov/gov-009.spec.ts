import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { type TopicOf } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_009 } from './gov-009';

type Said = AttestationFacts<'INSTITUTION'>;

describe('GOV-009', () => {
  const judge = judging(GOV_009);
  const having = (...attestations: Said[]) => anInstitutionSnapshot({ attestations });
  const said = (topic: TopicOf<'INSTITUTION'>, on = '2026-06-15', over: Partial<Said> = {}) =>
    attested<'INSTITUTION'>(topic, { on: calendarDate(on), ...over });

  const followed = (on: string, over: Partial<Said> = {}) => said('AUDIT_FOLLOW_UP', on, over);

  it('is the guideline’s where nothing is recorded, from the day after the audit', () => {
    expect(judge(having(said('AUDIT')))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        variant: 'UNRECORDED',
        facts: { auditedOn: '2026-06-15', followedUpOn: null, dueOn: null },
      },
    ]);
    expect(severitiesOn(GOV_009, having(said('AUDIT')), ['2026-06-14', '2026-06-15', '2026-06-16'])).toEqual([
      null,
      null,
      'MAJOR',
    ]);
  });

  it('waits for the institution’s own due date, that day included; that is ours, and so is that there is none', () => {
    const open = followed('2026-07-01', { conclusion: 'NO', until: calendarDate('2026-12-31') });
    const days = ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_009, having(said('AUDIT'), open), days)).toEqual(['MAJOR', null, null, 'MAJOR']);
    expect(judge(having(said('AUDIT'), open), '2027-01-01')[0]).toMatchObject({
      strength: 'PRODUCT',
      variant: 'OVERDUE',
      facts: { followedUpOn: '2026-07-01', dueOn: '2026-12-31' },
    });
    const endless = followed('2026-07-01', { conclusion: 'NO' });
    expect(judge(having(said('AUDIT'), endless))[0]).toMatchObject({ strength: 'PRODUCT', facts: { dueOn: null } });
  });

  it('is not quieted by what was mended before, by a word that says nothing, nor by what is still to come', () => {
    for (const word of [
      followed('2026-06-14'),
      followed('2026-07-01', { conclusion: 'UNKNOWN' }),
      followed('2026-11-24'),
    ])
      expect(judge(having(said('AUDIT'), word))[0]?.variant).toBe('UNRECORDED');
    expect(judge(having(said('AUDIT'), followed('2026-07-01')))).toEqual([]);
    expect(judge(having(said('AUDIT'), followed('2026-06-15')))).toEqual([]);
  });

  it('asks where an audit took place or may have, and not where there was none', () => {
    const asked = (['YES', 'UNKNOWN', 'NO'] as const).map(
      (conclusion) => judge(having(said('AUDIT', '2026-06-15', { conclusion }))).length,
    );
    expect([...asked, judge(having()).length]).toEqual([1, 1, 0, 0]);
  });
});
