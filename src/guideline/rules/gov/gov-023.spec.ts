import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging, severitiesOn } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TOPICS_OF } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_023 } from './gov-023';

describe('GOV-023', () => {
  const judge = judging(GOV_023);
  const having = (attestations: AttestationFacts<'INSTITUTION'>[]) => anInstitutionSnapshot({ attestations });

  it('says when it was last confirmed, and how that came out', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const gone = attested<'INSTITUTION'>('SAFETY_DOCUMENTATION', {
      conclusion: 'NO',
      until: calendarDate('2026-12-31'),
    });
    expect(judge(having([gone]))[0]?.facts).toEqual({
      confirmedOn: '2026-06-15',
      conclusion: 'NO',
      until: '2026-12-31',
    });
  });

  itWantsItConfirmed<'institution', 'INSTITUTION'>(GOV_023, having, {
    topic: 'SAFETY_DOCUMENTATION',
    never: 'MINOR',
    over: 'MINOR',
  });

  it('is silent from the day on which it is confirmed to the last for which it counts', () => {
    const once = having([attested('SAFETY_DOCUMENTATION', { until: calendarDate('2026-12-31') })]);
    const days = ['2026-06-14', '2026-06-15', '2026-06-16', '2026-12-30', '2026-12-31', '2027-01-01'];
    expect(severitiesOn(GOV_023, once, days)).toEqual(['MINOR', null, null, null, null, 'MINOR']);
  });

  it('is not silenced by whatever else was confirmed of the institution', () => {
    const others = TOPICS_OF.INSTITUTION.filter((topic) => topic !== 'SAFETY_DOCUMENTATION');
    expect(judge(having(others.map((topic) => attested<'INSTITUTION'>(topic))))).toHaveLength(1);
  });

  it('accuses nobody whose word stands without a paper, nor asks in which role it was given', () => {
    const said = attested<'INSTITUTION'>('SAFETY_DOCUMENTATION', { hasEvidence: false, confirmerRole: null });
    expect(judge(having([said]))).toEqual([]);
  });
});
