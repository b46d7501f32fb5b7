import { relyingOn } from '../../../../test/factories/snapshots/relying-on';
import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { APPI28_BASES } from '../../../kernel/terms/subcontract-terms';
import { SUB_013 } from './sub-013';

describe('SUB-013', () => {
  const judge = judging(SUB_013);
  const abroad = {
    handlesPersonalData: 'YES',
    overseas: 'YES',
    vendorCountry: 'VN',
    processingCountries: ['VN', 'IN'],
  } as const;

  it('says where personal data go without a basis', () => {
    expect(judge(withSubcontract(abroad))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'BLOCKING',
        facts: {
          vendorId: 'vendor-2',
          handlesPersonalData: 'YES',
          overseas: 'YES',
          vendorCountry: 'VN',
          processingCountries: ['IN', 'VN'],
        },
      },
    ]);
  });

  it('is the law’s, and any of its bases silences it', () => {
    expect(SUB_013.strengths[0]).toBe('LAW');
    for (const basis of APPI28_BASES)
      expect(judge(withSubcontract({ ...abroad, abroad: relyingOn(basis) }))).toEqual([]);
  });

  it('is silent only where personal data are known not to be handled', () => {
    expect(judge(withSubcontract({ ...abroad, handlesPersonalData: 'UNKNOWN' }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...abroad, handlesPersonalData: 'NO' }))).toEqual([]);
  });

  it('asks of a party abroad; whose country nobody knows is SUB-012’s, and a company in Japan gives to nobody abroad', () => {
    const home = { ...abroad, vendorCountry: 'JP' } as const;
    expect(judge(withSubcontract(home))).toEqual([]);
    expect(judge(withSubcontract({ ...home, vendorCountry: 'US', overseas: 'NO' }))).toHaveLength(1);
    expect(judge(withSubcontract({ ...home, vendorCountry: null }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const b = 'BLOCKING';
    expect(severitiesAroundEnd(SUB_013, abroad)).toEqual([b, b, null]);
    expect(severitiesAroundLife(SUB_013, withSubcontract(abroad))).toEqual([null, b, b, b, b, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_013, abroad, 'OPEN_FOR_GATE');
});
