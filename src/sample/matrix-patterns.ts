import { digestRows, systemClaims } from '../guideline/digest-rows';
import { type MatrixRowFacts } from '../guideline/matrix-digest';
import { TEMPLATE_ROWS } from '../guideline/matrix-template';
import { type TemplateRow } from '../guideline/template/template-row';

/** Stand for the two parties of a generated contract, to be replaced by their ids. */
export const INSTITUTION_PARTY = '{institution}';
export const VENDOR_PARTY = '{vendor}';
export const VENDOR_ID = '{vendorId}';

/** How the matrix of every n-th contract is filled, so that each matrix rule finds something somewhere. */
const FLAWS: readonly ((row: TemplateRow) => 'UNANSWERED' | 'DELEGATED' | 'UNPERFORMED' | null)[] = [
  () => null,
  () => null,
  ({ key }) => (key === 'IN-02' ? 'UNANSWERED' : null),
  ({ key }) => (key === 'LG-03' ? 'DELEGATED' : null),
  () => null,
  ({ key }) => (key === 'SE-04' ? 'UNPERFORMED' : null),
  ({ key }) => (key === 'IR-04' ? 'UNANSWERED' : null),
  () => null,
];

export interface MatrixPattern {
  readonly rows: readonly {
    readonly key: string;
    readonly allocations: readonly { readonly party: string; readonly role: string }[];
  }[];
  /** JSON texts in which the parties' placeholders stand. */
  readonly digest: string;
  readonly claims: string;
}

/** The patterns of the 50 rows that every contract has. */
export function matrixPatterns(): MatrixPattern[] {
  const always = TEMPLATE_ROWS.filter(({ condition }) => condition === 'ALWAYS');
  return FLAWS.map((flawOf) => {
    const rows = always.map((template) => rowOf(template, flawOf(template)));
    const parties = [
      { id: INSTITUTION_PARTY, kind: 'INSTITUTION' as const, vendorId: null, subcontractId: null, dependencyId: null },
      { id: VENDOR_PARTY, kind: 'PRIME_VENDOR' as const, vendorId: VENDOR_ID, subcontractId: null, dependencyId: null },
    ];
    return {
      rows: rows.map(({ key, allocations }) => ({
        key,
        allocations: allocations.map(({ partyId, role }) => ({ party: partyId, role })),
      })),
      digest: JSON.stringify(digestRows(rows, parties)),
      claims: JSON.stringify(systemClaims(rows, parties)),
    };
  });
}

const INFORMED = { partyId: INSTITUTION_PARTY, partyKind: 'INSTITUTION', role: 'INFORMED' } as const;

function rowOf(template: TemplateRow, flaw: 'UNANSWERED' | 'DELEGATED' | 'UNPERFORMED' | null): MatrixRowFacts {
  const { key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey, defaultAllocation } = template;
  const suggested = defaultAllocation.find(({ role }) => role === 'ACCOUNTABLE')?.party ?? 'PRIME_VENDOR';
  const isInstitution = suggested === 'INSTITUTION' && flaw !== 'DELEGATED';
  const holder = isInstitution
    ? { partyId: INSTITUTION_PARTY, partyKind: 'INSTITUTION' as const }
    : { partyId: VENDOR_PARTY, partyKind: 'PRIME_VENDOR' as const };
  return {
    key,
    layer,
    phase,
    table41Category,
    nonDelegable,
    belongsTo,
    legalRowKey,
    isNoted: false,
    componentIds: [],
    applicability: 'APPLICABLE',
    reason: null,
    allocations: [
      ...(flaw === 'UNANSWERED' ? [] : [{ ...holder, role: 'ACCOUNTABLE' as const }]),
      ...(flaw === 'UNPERFORMED' ? [] : [{ ...holder, role: 'RESPONSIBLE' as const }]),
      ...(isInstitution ? [] : [INFORMED]),
    ],
  };
}
