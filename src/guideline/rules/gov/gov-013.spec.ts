import { attested } from '../../../../test/factories/snapshots/attested';
import { anInstitutionSnapshot } from '../../../../test/factories/snapshots/other-snapshots';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging } from '../../../../test/support/judging';
import { calendarDate } from '../../../kernel/calendar-date';
import { TOPICS_OF } from '../../../kernel/terms/attestation-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { GOV_013 } from './gov-013';

describe('GOV-013', () => {
  const judge = judging(GOV_013);
  const having = (attestations: AttestationFacts<'INSTITUTION'>[]) => anInstitutionSnapshot({ attestations });

  it('is the guideline’s where it was never done, and ours where it was done too long ago', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'INSTITUTION', id: 'institution-1' },
        severity: 'MINOR',
        strength: 'MUST',
        facts: { confirmedOn: null, conclusion: null, until: null },
      },
    ]);
    const once = having([attested('BCP_DRILL')]);
    const said = ['2027-06-14', '2027-06-15', '2027-06-16'].map((day) => judge(once, day));
    expect(said).toEqual([
      [],
      [],
      [
        {
          subject: { kind: 'INSTITUTION', id: 'institution-1' },
          severity: 'MINOR',
          strength: 'PRODUCT',
          variant: 'LATE',
          facts: { confirmedOn: '2026-06-15', conclusion: 'YES', until: null },
        },
      ],
    ]);
  });

  itWantsItConfirmed<'institution', 'INSTITUTION'>(GOV_013, having, {
    topic: 'BCP_DRILL',
    never: 'MINOR',
    late: 'MINOR',
    over: 'MINOR',
  });

  it('is the guideline’s again where it was found not to be so', () => {
    const twice = [
      attested<'INSTITUTION'>('BCP_DRILL'),
      attested<'INSTITUTION'>('BCP_DRILL', { on: calendarDate('2026-11-01'), conclusion: 'NO' }),
    ];
    expect(judge(having(twice))[0]).toMatchObject({ strength: 'MUST', facts: { confirmedOn: '2026-11-01' } });
  });

  it('is not silenced by whatever else was confirmed of the institution', () => {
    const others = TOPICS_OF.INSTITUTION.filter((topic) => topic !== 'BCP_DRILL');
    expect(judge(having(others.map((topic) => attested<'INSTITUTION'>(topic))))).toHaveLength(1);
  });

  it('accuses nobody whose word stands without a paper', () => {
    expect(judge(having([attested('BCP_DRILL', { hasEvidence: false })]))).toEqual([]);
  });
});
