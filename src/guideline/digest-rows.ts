import { TABLE_41_CATEGORIES } from '../kernel/terms/demarcation-terms';
import {
  DIGEST_EDITION,
  type MatrixDigest,
  type MatrixRowFacts,
  type NamedComponents,
  type SystemClaim,
} from './matrix-digest';
import { TEMPLATE_ROWS } from './matrix-template';
import { saysSomething } from './says-something';
import { type PartyIdentity } from './snapshots/matrix-facts';

/** Rows whose suggestion depends on the deployment model (domain 2.2). */
const LAYER_ROWS = new Set(
  TEMPLATE_ROWS.filter(({ allocationByModel }) => Object.keys(allocationByModel).length > 0).map(({ key }) => key),
);
/** 原因究明 (1.3.2, 5.3). */
const CAUSE_INVESTIGATION = 'IR-04';
/** 障害時の切り分け・原因究明の主担当 (5.3). */
const TRIAGE_LEAD = 'CD-06';
/** 所有者・設置責任者・保守管理者 (5.3). */
const EQUIPMENT_SPLIT = ['EQ-01', 'EQ-02', 'EQ-03'];

/** What the rules need to know of a matrix's rows; the same whatever order rows and allocations come in. */
export function digestRows(rows: readonly MatrixRowFacts[], parties: readonly PartyIdentity[] = []): MatrixDigest {
  const applicable = rows.filter((row) => row.applicability === 'APPLICABLE');
  const unanswered = applicable.filter((row) => !isAnswered(row));
  const legal = applicable.filter((row) => row.layer === 'LEGAL');
  const operational = applicable.filter((row) => row.layer === 'OPERATIONAL');
  const cause = applicable.filter((row) => row.key === CAUSE_INVESTIGATION);
  const nameOf = namesAcrossContracts(parties);
  return {
    edition: DIGEST_EDITION,
    applicable: applicable.length,
    unanswered: keysOf(unanswered),
    contested: keysOf(applicable.filter((row) => accountableIn(row).length > 1 && !row.isNoted)),
    unperformed: keysOf(applicable.filter((row) => !row.allocations.some(({ role }) => role === 'RESPONSIBLE'))),
    delegated: keysOf(applicable.filter(isDelegated)),
    struckOut: keysOf(rows.filter((row) => row.nonDelegable && row.applicability === 'NOT_PRESENT')),
    settledElsewhere: keysOf(rows.filter((row) => row.applicability === 'SETTLED_ELSEWHERE')),
    legalRows: legal.length,
    operationalRows: operational.length,
    normalRows: applicable.filter(({ phase }) => phase === 'NORMAL' || phase === 'BOTH').length,
    emergencyRows: applicable.filter(({ phase }) => phase === 'EMERGENCY' || phase === 'BOTH').length,
    causeRows: cause.length,
    causeUnanswered: keysOf(cause.filter((row) => !isAnswered(row))),
    uncoveredCategories: uncoveredCategories(rows),
    unbound: keysOf(operational.filter((row) => isUnbound(row, legal))),
    uninformed: keysOf(applicable.filter(isUninformed)),
    layerAnswers: layerAnswers(applicable),
    unexplained: keysOf(rows.filter((row) => row.applicability !== 'APPLICABLE' && !saysSomething(row.reason))),
    rowsByParty: rowsByParty(applicable),
    triageLeads: sorted(applicable.filter((row) => row.key === TRIAGE_LEAD).flatMap(accountableIn)),
    named: namedComponents(applicable, nameOf),
    equipmentSplit: answersOf(
      applicable.filter(({ key }) => EQUIPMENT_SPLIT.includes(key)),
      nameOf,
    ),
  };
}

/**
 * What a contract's matrix says of the rows that belong to the whole system, by row key. A row whose thing is not there
 * makes no claim. Where several are accountable, which MTX-003 finds, the first in order speaks for the contract.
 */
export function systemClaims(
  rows: readonly MatrixRowFacts[],
  parties: readonly PartyIdentity[],
): Record<string, SystemClaim> {
  const nameOf = namesAcrossContracts(parties);
  const claims: Record<string, SystemClaim> = {};
  for (const row of rows) {
    if (row.belongsTo !== 'SYSTEM' || row.applicability === 'NOT_PRESENT') continue;
    if (row.applicability === 'SETTLED_ELSEWHERE') {
      claims[row.key] = { state: 'SETTLED_ELSEWHERE' };
      continue;
    }
    const [party] = sorted(accountableIn(row).map(nameOf));
    claims[row.key] = party === undefined ? { state: 'UNANSWERED' } : { state: 'ACCOUNTABLE', party };
  }
  return claims;
}

function namesAcrossContracts(parties: readonly PartyIdentity[]): (partyId: string) => string {
  const names = new Map(parties.map((party) => [party.id, nameAcrossContracts(party)]));
  return (id) => names.get(id) ?? id;
}

/** By what a party is known in another contract too: parties are listed per matrix, vendors are not. */
function nameAcrossContracts(party: PartyIdentity): string {
  if (party.kind === 'INSTITUTION') return 'INSTITUTION';
  return party.vendorId ?? party.dependencyId ?? party.subcontractId ?? party.id;
}

function accountableIn(row: MatrixRowFacts): string[] {
  return sorted(row.allocations.filter(({ role }) => role === 'ACCOUNTABLE').map(({ partyId }) => partyId));
}

function isAnswered(row: MatrixRowFacts): boolean {
  return row.allocations.some(({ role }) => role === 'ACCOUNTABLE');
}

/** The institution cannot hand its responsibility toward patients to anyone (1.3.1). */
function isDelegated(row: MatrixRowFacts): boolean {
  return (
    row.nonDelegable &&
    row.allocations.some(({ role, partyKind }) => role === 'ACCOUNTABLE' && partyKind !== 'INSTITUTION')
  );
}

function uncoveredCategories(rows: readonly MatrixRowFacts[]): string[] {
  const covered = new Set(
    rows
      .filter((row) => row.applicability === 'APPLICABLE' || saysSomething(row.reason))
      .map((row) => row.table41Category),
  );
  return TABLE_41_CATEGORIES.filter((category) => !covered.has(category)).sort();
}

/** Who acts must be among those whom the legal row binds (1.3.2); the institution's people are one party there. */
function isUnbound({ legalRowKey, allocations }: MatrixRowFacts, legal: readonly MatrixRowFacts[]): boolean {
  const bound = legal.find((row) => row.key === legalRowKey && isAnswered(row))?.allocations;
  if (bound === undefined) return false;
  const isBound = ({ partyId, partyKind }: MatrixRowFacts['allocations'][number]) =>
    bound.some((one) => one.partyId === partyId || (partyKind === 'INSTITUTION' && one.partyKind === 'INSTITUTION'));
  return allocations.some((one) => one.role === 'ACCOUNTABLE' && !isBound(one));
}

/** In an emergency the institution must at least hear of what others answer for (1.3.1). */
function isUninformed({ phase, allocations }: MatrixRowFacts): boolean {
  const isForEmergencies = phase === 'EMERGENCY' || phase === 'BOTH';
  return (
    isForEmergencies &&
    allocations.some(({ role }) => role === 'ACCOUNTABLE') &&
    allocations.every(({ partyKind }) => partyKind !== 'INSTITUTION')
  );
}

function layerAnswers(rows: readonly MatrixRowFacts[]): MatrixDigest['layerAnswers'] {
  const answers = rows
    .filter(({ key }) => LAYER_ROWS.has(key))
    .flatMap(({ key, allocations, isNoted }) => {
      const [accountable, second] = allocations.filter(({ role }) => role === 'ACCOUNTABLE');
      const isOne = accountable !== undefined && second === undefined;
      return isOne ? [[key, { accountable: accountable.partyKind, isNoted }] as const] : [];
    });
  return Object.fromEntries(answers.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function rowsByParty(rows: readonly MatrixRowFacts[]): Record<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const row of rows) {
    for (const { partyId } of row.allocations) keys.set(partyId, [...(keys.get(partyId) ?? []), row.key]);
  }
  return Object.fromEntries(sorted(keys.keys()).map((partyId) => [partyId, sorted(keys.get(partyId) ?? [])]));
}

/** Who is accountable for each component that a row names; where several are, the first in order, as in claims. */
function namedComponents(rows: readonly MatrixRowFacts[], nameOf: (partyId: string) => string): NamedComponents {
  const ids = sorted(rows.flatMap(({ componentIds }) => componentIds));
  const named = ids.map(
    (id) =>
      [
        id,
        answersOf(
          rows.filter((row) => row.componentIds.includes(id)),
          nameOf,
        ),
      ] as const,
  );
  return Object.fromEntries(named.filter(([, answers]) => Object.keys(answers).length > 0));
}

/** By row key: the accountable party of rows that have one. */
function answersOf(rows: readonly MatrixRowFacts[], nameOf: (partyId: string) => string): Record<string, string> {
  const answers = rows.flatMap((row) => {
    const [party] = sorted(accountableIn(row).map(nameOf));
    return party === undefined ? [] : [[row.key, party] as const];
  });
  return Object.fromEntries(answers.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function keysOf(rows: readonly MatrixRowFacts[]): string[] {
  return sorted(rows.map((row) => row.key));
}

/** Sorted, each once. */
function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
