import { severitiesAroundLife } from '../../../../test/support/contract-days';
import { judging } from '../../../../test/support/judging';
import { itAsksOfWhatConcernsMedicalSystems } from '../../../../test/support/subcontract-cases';
import { severitiesAroundEnd, withSubcontract } from '../../../../test/support/subcontract-days';
import { aSubcontract } from '../../../../test/factories/snapshots/subcontract-facts';
import { type SubcontractFacts } from '../../snapshots/subcontract-facts';
import { SUB_006 } from './sub-006';

type Information = NonNullable<SubcontractFacts['information']>;

describe('SUB-006', () => {
  const judge = judging(SUB_006);
  const complete = aSubcontract().information as Information;
  const lacking = (over: Partial<Information>) => ({ information: { ...complete, ...over } });

  it('says what the information leaves out', () => {
    expect(judge(withSubcontract(lacking({ work: false, country: false })))).toEqual([
      {
        subject: { kind: 'SUBCONTRACT', id: 'subcontract-1' },
        severity: 'MINOR',
        facts: { vendorId: 'vendor-2', missing: ['country', 'work'] },
      },
    ]);
  });

  it('asks for each of the six items', () => {
    const items = Object.keys(complete);
    expect(items).toHaveLength(6);
    for (const item of items) {
      expect(judge(withSubcontract(lacking({ [item]: false })))[0]?.facts['missing']).toEqual([item]);
    }
  });

  it('is silent where nothing is missing, and where there is no information at all: that is for SUB-005', () => {
    expect(judge(withSubcontract())).toEqual([]);
    expect(judge(withSubcontract({ information: null }))).toEqual([]);
  });

  it('ends with the work, and with the contract', () => {
    const m = 'MINOR';
    expect(severitiesAroundEnd(SUB_006, lacking({ work: false }))).toEqual([m, m, null]);
    const life = severitiesAroundLife(SUB_006, withSubcontract(lacking({ work: false })));
    expect(life).toEqual([null, m, m, m, m, null]);
  });

  itAsksOfWhatConcernsMedicalSystems(SUB_006, lacking({ work: false }), 'OPEN_FOR_GATE');
});
