import fc from 'fast-check';
import { type MatrixConditions } from '../../../src/guideline/matrix-template';
import { ANSWERS } from '../../../src/kernel/terms/answers';
import { DEPLOYMENT_MODELS, PERSONAL_DATA_HANDLINGS } from '../../../src/kernel/terms/contract-terms';

const answer = fc.constantFrom(...ANSWERS);
/** The facts of any contract there may be. */
export const someConditions: fc.Arbitrary<MatrixConditions> = fc.record({
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
