import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TOPICS_OF } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_006 } from './gov-006';

describe('GOV-006', () => {
  const judge = judging(GOV_006);
  const having = (attestations: AttestationFacts<'INSTITUTION'>[]) => anInstitutionSnapshot({ attestations });

  it('is the guideline’s where it was never done, and ours where it was done too long ago', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MAJOR',
        strength: 'MUST',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const once = having([attested('MANAGEMENT_REPORT')]);
    const said = ['2027-06-14', '2027-06-15', '2027-06-16'].map((day) => judge(once, day));
    expect(said).toEqual([
      [],
      [],
      [
        {
          subject: { kind: 'INSTITUTION', id: 'institution-1' },
          severity: 'MAJOR',
          strength: 'PRODUCT',
          variant: 'LATE',
          facts: { confirmedOn: '2026-06-15', conclusion: 'YES', until: null },
        },
      ],
    ]);
  });

  itWantsItConfirmed<'institution', 'INSTITUTION'>(GOV_006, having, {
    topic: 'MANAGEMENT_REPORT',
    never: 'MAJOR',
    late: 'MAJOR',
    over: 'MAJOR',
  });

  it('is the guideline’s again where it was found not to be so', () => {
    const twice = [
      attested<'INSTITUTION'>('MANAGEMENT_REPORT'),
      attested<'INSTITUTION'>('MANAGEMENT_REPORT', { on: calendarDate('2026-11-01'), conclusion: 'NO' }),
    ];
    expect(judge(having(twice))[0]).toMatchObject({ strength: 'MUST', facts: { confirmedOn: '2026-11-01' } });
  });

  it('is not silenced by whatever else was confirmed of the institution', () => {
    const others = TOPICS_OF.INSTITUTION.filter((topic) => topic !== 'MANAGEMENT_REPORT');
    expect(judge(having(others.map((topic) => attested<'INSTITUTION'>(topic))))).toHaveLength(1);
  });

  it('accuses nobody whose word stands without a paper', () => {
    expect(judge(having([attested('MANAGEMENT_REPORT', { hasEvidence: false })]))).toEqual([]);
  });
});
