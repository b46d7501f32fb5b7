import { type TemplateCondition } from '../../guideline/template/template-row';
import { type PartyKind, type StaleReason } from '../../kernel/terms/demarcation-terms';
import { isTemplateKey, templateRow } from '../row-definition';

/** What of a row tells which facts it rests on. */
export interface RestingRow {
  readonly key: string;
  readonly interfaceIds?: readonly string[] | null;
  readonly equipmentIds?: readonly string[] | null;
  readonly allocations?: readonly { readonly partyId: string }[] | null;
}

/** Rows stand in a matrix for these facts; one that has moved may want the row, or want it no more. */
const CONDITIONS: Readonly<Record<StaleReason, readonly TemplateCondition[]>> = {
  CONTRACT_FACTS: [
    'PERSONAL_DATA',
    'CLOUD_EXCEPTION',
    'REMOTE_MAINTENANCE',
    'ON_PREMISES_OR_COLOCATION',
    'ON_PREMISES',
    'EXTERNAL_CONNECTION',
    'CLOUD',
  ],
  MEMBER: ['SEVERAL_VENDORS'],
  SYSTEM: ['SEVERAL_VENDORS'],
  DEPENDENCY: ['CLOUD', 'SEVERAL_VENDORS'],
  SUBCONTRACT: ['REENTRUSTMENT', 'OVERSEAS_REENTRUSTMENT'],
  EQUIPMENT: ['EQUIPMENT'],
  PROVISION: ['THIRD_PARTY_PROVISION'],
  TEMPLATE: [],
};

/** Parties that come and go with these facts: a row in which one of them has a part is looked at again. */
const PARTIES: Readonly<Record<StaleReason, readonly PartyKind[]>> = {
  CONTRACT_FACTS: [],
  MEMBER: ['PRIME_VENDOR'],
  SYSTEM: [],
  DEPENDENCY: ['CLOUD_PROVIDER', 'NETWORK_PROVIDER', 'OTHER_VENDOR', 'SECURITY_FIRM'],
  SUBCONTRACT: ['SUB_ENTRUSTEE'],
  EQUIPMENT: ['EQUIPMENT_OWNER', 'EQUIPMENT_INSTALLER', 'EQUIPMENT_MAINTAINER'],
  PROVISION: ['RECIPIENT'],
  TEMPLATE: [],
};

/**
 * Whether somebody should look at a row again because facts of this kind have moved since it was agreed (5⑥). Which rows rest
 * on what is ours: a help for reading, on which no judgement stands.
 */
export function restsOn(reason: StaleReason, row: RestingRow, kinds: ReadonlyMap<string, PartyKind>): boolean {
  const named = (row.allocations ?? []).some(({ partyId }) => {
    const kind = kinds.get(partyId);
    return kind !== undefined && PARTIES[reason].includes(kind);
  });
  if (named || isAbout(reason, row)) return true;
  return isTemplateKey(row.key) && CONDITIONS[reason].includes(templateRow(row.key).condition);
}

function isAbout(reason: StaleReason, { key, interfaceIds, equipmentIds }: RestingRow): boolean {
  switch (reason) {
    case 'SYSTEM':
      return (interfaceIds ?? []).length > 0 || (isTemplateKey(key) && templateRow(key).belongsTo === 'SYSTEM');
    case 'EQUIPMENT':
      return (equipmentIds ?? []).length > 0;
    case 'TEMPLATE':
      return !isTemplateKey(key);
    case 'CONTRACT_FACTS':
    case 'MEMBER':
    case 'DEPENDENCY':
    case 'SUBCONTRACT':
    case 'PROVISION':
      return false;
  }
}
