import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { SUB_012 } from './sub-012';

describe('SUB-012', () => {
  const judge = judging(SUB_012);
  const unnamed = { overseas: 'YES', vendorCountry: 'VN', processingCountries: [] } as const;

  it('says that the data go abroad, and what is known of where', () => {
    expect(judge(withSubcontract(unnamed))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: { vendorId: 'vendor-2', overseas: 'YES', vendorCountry: 'VN', processingCountries: [] },
      },
    ]);
  });

  it('asks for the country of the party as well as those of processing, in order', () => {
    const stateless = { overseas: 'YES', vendorCountry: null, processingCountries: ['VN', 'IN'] } as const;
    expect(judge(withSubcontract(stateless))[0]?.facts['processingCountries']).toEqual(['IN', 'VN']);
    expect(judge(withSubcontract({ ...stateless, vendorCountry: 'VN' }))).toEqual([]);
  });

  it('is not silenced by saying that nothing goes abroad where the party is there, or nobody knows where it is', () => {
    for (const overseas of ['YES', 'NO', 'UNKNOWN'] as const) {
      expect(judge(withSubcontract({ ...unnamed, overseas }))).toHaveLength(1);
      expect(judge(withSubcontract({ overseas, vendorCountry: null }))).toHaveLength(1);
    }
    expect(judge(withSubcontract({ vendorCountry: 'JP', processingCountries: [] }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_012, unnamed)).toEqual([b, b, null]);
    expect(severitiesAroundLife(SUB_012, withSubcontract(unnamed))).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_012, unnamed, 'OPEN_FOR_GATE');

  it('is content with one country of processing where the party’s is known', () => {
    expect(judge(withSubcontract({ ...unnamed, processingCountries: ['VN'] }))).toEqual([]);
  });
});
