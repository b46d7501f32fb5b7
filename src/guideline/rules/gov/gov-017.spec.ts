import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TOPICS_OF } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_017 } from './gov-017';

describe('GOV-017', () => {
  const judge = judging(GOV_017);
  const having = (attestations: AttestationFacts<'INSTITUTION'>[]) => anInstitutionSnapshot({ attestations });

  it('says when it was last confirmed, and how that came out', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const gone = attested<'INSTITUTION'>('NOTIFICATION_LIST', { conclusion: 'NO', until: calendarDate('2026-12-31') });
    expect(judge(having([gone]))[0]?.facts).toEqual({
      confirmedOn: '2026-06-15',
      conclusion: 'NO',
      until: '2026-12-31',
    });
  });

  itWantsItConfirmed<'institution', 'INSTITUTION'>(GOV_017, having, {
    topic: 'NOTIFICATION_LIST',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('is silent from the day on which it is confirmed to the last for which it counts', () => {
    const once = having([attested('NOTIFICATION_LIST', { until: calendarDate('2026-12-31') })]);
    const days = ['2026-06-14', '2026-06-15', '2026-06-16', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_017, once, days)).toEqual(['MAJOR', null, null, null, null, 'MAJOR']);
  });

  it('is not silenced by whatever else was confirmed of the institution', () => {
    const others = TOPICS_OF.INSTITUTION.filter((topic) => topic !== 'NOTIFICATION_LIST');
    expect(judge(having(others.map((topic) => attested<'INSTITUTION'>(topic))))).toHaveLength(1);
  });

  it('accuses nobody whose word stands without a paper, nor asks in which role it was given', () => {
    const said = attested<'INSTITUTION'>('NOTIFICATION_LIST', { hasEvidence: false, confirmerRole: null });
    expect(judge(having([said]))).toEqual([]);
  });
});
