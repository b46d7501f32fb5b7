import { type MatrixRowFacts } from '../../src/guideline/matrix-digest';

/** A party's part in a row. */
export type Allocation = MatrixRowFacts['allocations'][number];
export const accountable = (partyId: string, partyKind: Allocation['partyKind'] = 'PRIME_VENDOR'): Allocation => ({
  partyId,
  partyKind,
  role: 'ACCOUNTABLE',
});
export const performing = (partyId: string): Allocation => ({
  partyId,
  partyKind: 'PRIME_VENDOR',
  role: 'RESPONSIBLE',
});
/** The institution, accountable. */
export const institution = accountable('i', 'INSTITUTION');

/** A row of the contract for normal time, for which the vendor answers and which it performs. */
export function aRow(key: string, over: Partial<MatrixRowFacts> = {}): MatrixRowFacts {
  return {
    key,
    layer: 'OPERATIONAL',
    phase: 'NORMAL',
    table41Category: null,
    nonDelegable: false,
    belongsTo: 'CONTRACT',
    legalRowKey: null,
    isNoted: false,
    componentIds: [],
    applicability: 'APPLICABLE',
    reason: null,
    allocations: [accountable('v'), performing('v')],
    ...over,
  };
}
