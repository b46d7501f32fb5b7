import fc from 'fast-check';
import { ANSWERS } from '../kernel/terms/answers';
import { DEPLOYMENT_MODELS, PERSONAL_DATA_HANDLINGS } from '../kernel/terms/contract-terms';
import { TABLE_41_CATEGORIES } from '../kernel/terms/demarcation-terms';
import { excusedRows } from './excused-rows';
import { applicableRows, type MatrixConditions } from './matrix-template';

const answer = fc.constantFrom(...ANSWERS);
const conditions: fc.Arbitrary<MatrixConditions> = fc.record({
  personalDataHandling: fc.constantFrom(...PERSONAL_DATA_HANDLINGS),
  deploymentModel: fc.constantFrom(...DEPLOYMENT_MODELS, null),
  usesThirdPartyCloud: answer,
  colocation: answer,
  reentrustment: answer,
  overseasReentrustment: answer,
  maintenance: answer,
  remoteMaintenance: answer,
  externalConnection: answer,
  signatureUsed: answer,
  equipment: answer,
  severalVendors: answer,
  thirdPartyProvision: answer,
});

describe('excusedRows', () => {
  it('together with the applicable rows cover every category of table 4-1, whatever the contract', () => {
    fc.assert(
      fc.property(conditions, (facts) => {
        const rows = [...applicableRows(facts), ...excusedRows(facts).map(({ row }) => row)];
        const covered = new Set(rows.map(({ table41Category }) => table41Category));
        expect(TABLE_41_CATEGORIES.filter((category) => !covered.has(category))).toEqual([]);
      }),
    );
  });

  it('never excuse a row that applies', () => {
    fc.assert(
      fc.property(conditions, (facts) => {
        const needed = new Set(applicableRows(facts).map(({ key }) => key));
        expect(excusedRows(facts).filter(({ row }) => needed.has(row.key))).toEqual([]);
      }),
    );
  });
});
