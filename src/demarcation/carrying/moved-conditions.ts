import { type MatrixConditions } from '../../guideline/matrix-template';
import { type TemplateCondition } from '../../guideline/template/template-row';
import { type StaleReason } from '../../kernel/terms/demarcation-terms';

/** A fact for which a revision has to change. */
export interface Cause {
  readonly what: StaleReason;
  /** Which fact of that kind, as the API names it. */
  readonly fact: string;
  /** The record that it is about; null: the contract itself. */
  readonly subjectId: string | null;
  /** null: there was none, or nobody kept it. */
  readonly before: string | null;
  /** null: there is none any more. */
  readonly after: string | null;
}

/** Of which kind each condition is. */
const KINDS: Readonly<Record<keyof MatrixConditions, StaleReason>> = {
  personalDataHandling: 'CONTRACT_FACTS',
  deploymentModel: 'CONTRACT_FACTS',
  usesThirdPartyCloud: 'CONTRACT_FACTS',
  remoteMaintenance: 'CONTRACT_FACTS',
  externalConnection: 'CONTRACT_FACTS',
  signatureUsed: 'CONTRACT_FACTS',
  colocation: 'CONTRACT_FACTS',
  maintenance: 'CONTRACT_FACTS',
  reentrustment: 'SUBCONTRACT',
  overseasReentrustment: 'SUBCONTRACT',
  equipment: 'EQUIPMENT',
  severalVendors: 'SYSTEM',
  thirdPartyProvision: 'PROVISION',
};

/** On which facts each condition of the template rests. */
const RESTS_ON: Readonly<Record<TemplateCondition, readonly (keyof MatrixConditions)[]>> = {
  ALWAYS: [],
  PERSONAL_DATA: ['personalDataHandling'],
  CLOUD_EXCEPTION: ['personalDataHandling'],
  REENTRUSTMENT: ['reentrustment'],
  OVERSEAS_REENTRUSTMENT: ['reentrustment', 'overseasReentrustment'],
  MAINTENANCE: ['maintenance'],
  REMOTE_MAINTENANCE: ['remoteMaintenance'],
  ON_PREMISES_OR_COLOCATION: ['deploymentModel', 'colocation'],
  ON_PREMISES: ['deploymentModel'],
  EXTERNAL_CONNECTION: ['externalConnection'],
  SIGNATURE_USED: ['signatureUsed'],
  EQUIPMENT: ['equipment'],
  CLOUD: ['deploymentModel', 'usesThirdPartyCloud'],
  SEVERAL_VENDORS: ['severalVendors'],
  THIRD_PARTY_PROVISION: ['thirdPartyProvision'],
};

/** The facts behind a condition that are others than those that a revision was drawn for; null: nobody kept them. */
export function movedConditions(
  condition: TemplateCondition,
  before: MatrixConditions | null,
  after: MatrixConditions,
): Cause[] {
  return RESTS_ON[condition]
    .filter((fact) => before === null || before[fact] !== after[fact])
    .map((fact) => ({
      what: KINDS[fact],
      fact,
      subjectId: null,
      before: before?.[fact] ?? null,
      after: after[fact],
    }));
}
