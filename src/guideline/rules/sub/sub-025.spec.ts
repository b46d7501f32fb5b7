import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { calendarDate } from '../../../kernel/calendar-date';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging } from '../../../../test/support/judging';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_025 } from './sub-025';

describe('SUB-025', () => {
  const judge = judging(SUB_025);
  const having = (attestations: AttestationFacts<'SUBCONTRACT'>[], over: Partial<SubcontractFacts> = {}) =>
    withSubcontract({ vendorCountry: 'VN', handlesPersonalData: 'YES', ...over, attestations });

  it('speaks where nobody has confirmed it', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: { vendorId: 'vendor-2', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  it('asks of those abroad, and of those nobody knows where, if personal data are in it', () => {
    expect(judge(having([], { vendorCountry: null }))).toHaveLength(1);
    expect(judge(having([], { vendorCountry: 'JP' }))).toEqual([]);
    expect(judge(having([], { handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(having([], { handlesPersonalData: 'NO' }))).toEqual([]);
  });

  itWantsItConfirmed<'contract', 'SUBCONTRACT'>(SUB_025, having, {
    topic: 'OVERSEAS_REQUIREMENTS',
    never: 'MAJOR',
    over: 'MAJOR',
  });

  it('accuses nobody before the work begins, and says what would stop it', () => {
    const said = (over: Partial<SubcontractFacts>) =>
      judge(having([], over)).map(({ openForGate }) => openForGate ?? false);
    expect(said({ startedOn: calendarDate('2026-11-23') })).toEqual([false]);
    expect(said({ startedOn: calendarDate('2026-11-24') })).toEqual([true]);
    expect(severitiesAroundEnd(SUB_025, { vendorCountry: 'VN', handlesPersonalData: 'YES' })).toEqual([
      'MAJOR',
      'MAJOR',
      null,
    ]);
  });
});
