import { attested } from '../../../../test/factories/snapshots/attested';
import { aContractSnapshot } from '../../../../test/factories/snapshots/contract-snapshot';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { itWantsItConfirmed } from '../../../../test/support/attestation-cases';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { calendarDate } from '../../../kernel/calendar-date';
import { OPERATOR_TYPES, type OperatorType } from '../../../kernel/terms/institution-terms';
import { type AttestationFacts } from '../../snapshots/attestation-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { SUB_016 } from './sub-016';

describe('SUB-016', () => {
  const judge = judging(SUB_016);
  const abroad = { handlesPersonalData: 'YES', vendorCountry: 'VN', processingCountries: ['IN', 'JP', 'VN'] } as const;
  const assessed = attested<'SUBCONTRACT'>('EXTERNAL_ENVIRONMENT');
  const disclosed = attested<'SUBCONTRACT'>('EXTERNAL_DISCLOSURE');
  const run = (operatorType: OperatorType | null, over: Partial<SubcontractFacts> = {}) =>
    judge(aContractSnapshot({ operatorType }, { subcontracts: [aSubcontract({ ...abroad, ...over })] }));

  it('says where the work is, and what nobody has done', () => {
    expect(judge(withSubcontract(abroad))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MAJOR',
        facts: {
          vendorId: 'vendor-2',
          countries: ['IN', 'VN'],
          handlesPersonalData: 'YES',
          missing: ['EXTERNAL_DISCLOSURE', 'EXTERNAL_ENVIRONMENT'],
        },
      },
    ]);
    expect(judge(withSubcontract({ ...abroad, attestations: [assessed] }))[0]?.facts['missing']).toEqual([
      'EXTERNAL_DISCLOSURE',
    ]);
    expect(judge(withSubcontract({ ...abroad, attestations: [assessed, disclosed] }))).toEqual([]);
  });

  describe('of the assessment', () => {
    const having = (attestations: AttestationFacts<'SUBCONTRACT'>[]) =>
      withSubcontract({ ...abroad, attestations: [...attestations, disclosed] });
    itWantsItConfirmed(SUB_016, having, { topic: 'EXTERNAL_ENVIRONMENT', never: 'MAJOR', over: 'MAJOR' });
  });

  describe('of the disclosure', () => {
    const having = (attestations: AttestationFacts<'SUBCONTRACT'>[]) =>
      withSubcontract({ ...abroad, attestations: [...attestations, assessed] });
    itWantsItConfirmed(SUB_016, having, { topic: 'EXTERNAL_DISCLOSURE', never: 'MAJOR', over: 'MAJOR' });
  });

  it('asks publicity of all but those whom APPI 58 exempts, and knowledge of everybody', () => {
    const exempt = OPERATOR_TYPES.filter((type) => run(type, { attestations: [assessed] }).length === 0);
    expect(exempt).toEqual(['NATIONAL', 'LOCAL_GOVERNMENT', 'INCORPORATED_ADMINISTRATIVE_AGENCY']);
    for (const type of OPERATOR_TYPES) expect(run(type)).toHaveLength(1);
    expect(run(null, { attestations: [assessed] })).toHaveLength(1);
  });

  it('accuses nobody whose work stays in Japan, nor where no personal data are handled', () => {
    expect(judge(withSubcontract({ ...abroad, vendorCountry: 'JP', processingCountries: ['JP'] }))).toEqual([]);
    expect(judge(withSubcontract({ ...abroad, vendorCountry: 'JP' }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...abroad, handlesPersonalData: 'NO' }))).toEqual([]);
    expect(judge(withSubcontract({ ...abroad, handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
    // Whose country nobody knows is SUB-012's.
    expect(judge(withSubcontract({ ...abroad, vendorCountry: null, processingCountries: [] }))).toEqual([]);
  });

  it('speaks from the first day of the work to its last, while the contract lives', () => {
    const m = 'MAJOR';
    expect(severitiesAroundEnd(SUB_016, abroad)).toEqual([m, m, null]);
    const early = withSubcontract({ ...abroad, startedOn: calendarDate('2023-01-01') });
    expect(severitiesAroundLife(SUB_016, early)).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_016, { ...abroad, handlesPersonalData: 'UNKNOWN' }, 'SILENT');
});
