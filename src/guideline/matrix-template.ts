import { type Answer } from '../kernel/terms/answers';
import { type DeploymentModel, type PersonalDataHandling } from '../kernel/terms/contract-terms';
import { CLIENT_ROWS } from './template/client-rows';
import { CLOUD_ROWS } from './template/cloud-rows';
import { EQUIPMENT_ROWS } from './template/equipment-rows';
import { EXIT_ROWS } from './template/exit-rows';
import { INCIDENT_ROWS } from './template/incident-rows';
import { INFRASTRUCTURE_ROWS } from './template/infrastructure-rows';
import { LEGAL_ROWS } from './template/legal-rows';
import { PROVISION_ROWS } from './template/provision-rows';
import { SECURITY_ROWS } from './template/security-rows';
import { SERVER_ROWS } from './template/server-rows';
import { SUPERVISION_ROWS } from './template/supervision-rows';
import { type SuggestedAllocation, type TemplateCondition, type TemplateRow } from './template/template-row';

/** The edition of the template: that of the guideline it follows. */
export const TEMPLATE_EDITION = 'MHLW-7.0';

/** The 75 rows of a 責任分界表 (domain 2.1), in their order. */
export const TEMPLATE_ROWS: readonly TemplateRow[] = Object.freeze([
  ...LEGAL_ROWS,
  ...SUPERVISION_ROWS,
  ...CLIENT_ROWS,
  ...SERVER_ROWS,
  ...INFRASTRUCTURE_ROWS,
  ...SECURITY_ROWS,
  ...EQUIPMENT_ROWS,
  ...CLOUD_ROWS,
  ...INCIDENT_ROWS,
  ...EXIT_ROWS,
  ...PROVISION_ROWS,
]);

/** What decides which rows a contract's matrix holds. Unknown is judged as present: the row is there to be answered. */
export interface MatrixConditions {
  readonly personalDataHandling: PersonalDataHandling;
  /** Null: not known, so the rows of every model apply. */
  readonly deploymentModel: DeploymentModel | null;
  readonly usesThirdPartyCloud: Answer;
  /** Servers of the institution stand in another's room. */
  readonly colocation: Answer;
  readonly reentrustment: Answer;
  readonly overseasReentrustment: Answer;
  readonly maintenance: Answer;
  readonly remoteMaintenance: Answer;
  /** Lines or VPN to the outside. */
  readonly externalConnection: Answer;
  /** Electronic signatures or timestamps. */
  readonly signatureUsed: Answer;
  /** Equipment that the contract brings, places or maintains. */
  readonly equipment: Answer;
  /** Two or more vendors meet in the system. */
  readonly severalVendors: Answer;
  readonly thirdPartyProvision: Answer;
}

/** The clauses that rows of the template follow from: sorted, each once. */
export function clausesOf(keys: readonly string[]): string[] {
  return [...new Set(TEMPLATE_ROWS.filter(({ key }) => keys.includes(key)).flatMap(({ clauses }) => clauses))].sort();
}

/** Those of the rows whose emptiness alone is dangerous, in the template's order. */
export function criticalAmong(keys: readonly string[]): TemplateRow[] {
  return TEMPLATE_ROWS.filter(({ key, isCritical }) => isCritical && keys.includes(key));
}

/** The rows that a matrix under these conditions must answer, in the template's order. */
export function applicableRows(conditions: MatrixConditions): TemplateRow[] {
  return TEMPLATE_ROWS.filter((row) => holds(row.condition, conditions));
}

/** Whom the template suggests for a row: ours, without authority; parties that the matrix does not have are left out by its user. */
export function suggestedAllocation(
  row: TemplateRow,
  deploymentModel: DeploymentModel | null,
): readonly SuggestedAllocation[] {
  const byModel = deploymentModel === null ? [] : (row.allocationByModel[deploymentModel] ?? []);
  return [...row.defaultAllocation, ...byModel];
}

function holds(condition: TemplateCondition, conditions: MatrixConditions): boolean {
  const { deploymentModel, personalDataHandling } = conditions;
  const onPremises = deploymentModel === null || deploymentModel === 'ON_PREMISES' || deploymentModel === 'HYBRID';
  switch (condition) {
    case 'ALWAYS':
      return true;
    case 'PERSONAL_DATA':
      return personalDataHandling !== 'NOT_HANDLED';
    case 'CLOUD_EXCEPTION':
      return personalDataHandling === 'CLOUD_EXCEPTION';
    case 'REENTRUSTMENT':
      return conditions.reentrustment !== 'NO';
    case 'OVERSEAS_REENTRUSTMENT':
      return conditions.reentrustment !== 'NO' && conditions.overseasReentrustment !== 'NO';
    case 'MAINTENANCE':
      return conditions.maintenance !== 'NO';
    case 'REMOTE_MAINTENANCE':
      return conditions.remoteMaintenance !== 'NO';
    case 'ON_PREMISES_OR_COLOCATION':
      return onPremises || conditions.colocation !== 'NO';
    case 'ON_PREMISES':
      return onPremises;
    case 'EXTERNAL_CONNECTION':
      return conditions.externalConnection !== 'NO';
    case 'SIGNATURE_USED':
      return conditions.signatureUsed !== 'NO';
    case 'EQUIPMENT':
      return conditions.equipment !== 'NO';
    case 'CLOUD':
      return deploymentModel !== 'ON_PREMISES' || conditions.usesThirdPartyCloud !== 'NO';
    case 'SEVERAL_VENDORS':
      return conditions.severalVendors !== 'NO';
    case 'THIRD_PARTY_PROVISION':
      return conditions.thirdPartyProvision !== 'NO';
  }
}
