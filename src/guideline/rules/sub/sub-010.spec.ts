import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { attested } from '../../../../test/factories/snapshots/attested';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_010 } from './sub-010';

describe('SUB-010', () => {
  const judge = judging(SUB_010);
  const having = (attestations: AttestationFacts<'SUBCONTRACT'>[], over: Partial<SubcontractFacts> = {}) =>
    withSubcontract({ ...over, attestations });

  it('speaks where nobody has confirmed it', () => {
    expect(judge(having([]))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        strength: 'SHOULD',
        facts: { vendorId: 'vendor-2', confirmedOn: null, conclusion: null, until: null },
      },
    ]);
  });

  it('says that a late confirmation is late, and that this is ours', () => {
    expect(judge(having([attested('SUPERVISION')]), '2027-06-16')[0]).toMatchObject({
      severity: 'MINOR',
      strength: 'PRODUCT',
      variant: 'LATE',
    });
  });

  it('leaves those abroad, or nobody knows where, to SUB-025', () => {
    expect(judge(having([], { vendorCountry: 'VN', handlesPersonalData: 'YES' }))).toEqual([]);
    expect(judge(having([], { vendorCountry: null, handlesPersonalData: 'UNKNOWN' }))).toEqual([]);
    expect(judge(having([], { vendorCountry: 'VN', handlesPersonalData: 'NO' }))).toHaveLength(1);
  });

  it('is not silenced by what was confirmed of work abroad that nobody knows to be any', () => {
    const confirmed = (over: Partial<SubcontractFacts>) => judge(having([attested('OVERSEAS_REQUIREMENTS')], over));
    expect(confirmed({ vendorCountry: 'VN', handlesPersonalData: 'YES' })).toEqual([]);
    expect(confirmed({ vendorCountry: null, handlesPersonalData: 'YES' })).toHaveLength(1);
    expect(confirmed({ vendorCountry: 'VN', handlesPersonalData: 'UNKNOWN' })).toHaveLength(1);
    expect(confirmed({ vendorCountry: null, handlesPersonalData: 'UNKNOWN' })).toHaveLength(1);
  });

  itWantsItConfirmed<'contract', 'SUBCONTRACT'>(SUB_010, having, {
    topic: 'SUPERVISION',
    never: 'MINOR',
    late: 'MINOR',
    over: 'MINOR',
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_010, {}, 'OPEN_FOR_GATE');
});
