import { type Clock } from '../../guideline/clock';
import { type NamingContract, ownersOf } from '../../guideline/interface-owners';
import { type SystemClaim } from '../../guideline/matrix-digest';

/** A contract on a system, with what the matrix that counts for it says. */
export interface CoveringContract extends Omit<NamingContract, 'id'> {
  readonly contractId: string;
  readonly contractNo: string;
  readonly title: string;
  readonly matrixId: string | null;
  /** Rows that the system shares, by key; null: no matrix. */
  readonly claims: Readonly<Record<string, SystemClaim>> | null;
  /** Applicable rows of the contract with nobody accountable. */
  readonly unanswered: readonly string[];
  /** How far its matrix has come; null: there is none. */
  readonly status: 'DRAFT' | 'UNDER_CONSULTATION' | 'AGREED' | null;
  /** By how many sides a row is declared, by key; what nobody has declared is left out. */
  readonly declared: Readonly<Record<string, number>>;
  /** The vendors that work beneath its own, as far as that was approved. */
  readonly beneath: readonly string[];
}

export interface CoveredInterface {
  readonly id: string;
  readonly name: string;
  /** The vendors that meet there. */
  readonly vendorIds: readonly string[];
}

/**
 * How a row that the system shares is answered by all contracts together: one party is accountable (COVERED), nobody is
 * (GAP), several claim it, each in its own contract (OVERLAP), or contracts point at others (CONTRADICTION).
 */
export const COVERAGES = ['COVERED', 'GAP', 'OVERLAP', 'CONTRADICTION'] as const;
export type Coverage = (typeof COVERAGES)[number];

/**
 * What stands behind a row, the strongest of all contracts: an agreed matrix that binds whom it names (AGREED); an agreed
 * one that names somebody whom no contract on the system binds (NAMED_ONLY); one that is talked over or drafted; two sides
 * that say different things; one side alone; nobody. Only the first covers.
 */
export const COVER_KINDS = [
  'AGREED',
  'NAMED_ONLY',
  'UNDER_CONSULTATION',
  'DRAFT',
  'DIFFERING',
  'DECLARED_BY_ONE',
  'NOBODY',
] as const;
export type CoverKind = (typeof COVER_KINDS)[number];

export interface RowCoverage {
  readonly key: string;
  readonly coverage: Coverage;
  readonly kind: CoverKind;
  /** 'INSTITUTION' or a vendor's id; other parties by their own ids. */
  readonly accountable: readonly string[];
  readonly claims: readonly {
    readonly contractId: string;
    readonly state: SystemClaim['state'];
    readonly party: string | null;
    readonly kind: CoverKind;
  }[];
}

export interface SystemCoverage {
  /** Rows that all contracts on the system share, by key. */
  readonly rows: readonly RowCoverage[];
  /** Rows that each contract answers for itself and that it leaves open. */
  readonly open: readonly { readonly contractId: string; readonly rows: readonly string[] }[];
  readonly withoutMatrix: readonly string[];
  readonly interfaces: readonly (CoveredInterface & { readonly owners: readonly string[] })[];
  /** Lead for triage and cause analysis across providers; null: nobody, or more than one. */
  readonly triageLead: string | null;
}

/** 障害時の切り分け・原因究明の主担当 (5.3). */
export const TRIAGE_LEAD = 'CD-06';
const INSTITUTION = 'INSTITUTION';

/** The union of what all contracts of a system say. */
export function coverageOf(
  contracts: readonly CoveringContract[],
  interfaces: readonly CoveredInterface[],
  clock: Clock,
): SystemCoverage {
  const naming = contracts.map(({ contractId, ...contract }) => ({ ...contract, id: contractId }));
  const keys = [...new Set(contracts.flatMap(({ claims }) => Object.keys(claims ?? {})))].sort();
  const rows = keys.map((key) => rowCoverage(key, contracts));
  const shared = new Set(keys);
  const [lead = null, ...furtherLeads] = rows.find(({ key }) => key === TRIAGE_LEAD)?.accountable ?? [];
  return {
    rows,
    open: contracts.flatMap(({ contractId, unanswered }) => {
      const open = unanswered.filter((key) => !shared.has(key));
      return open.length === 0 ? [] : [{ contractId, rows: open }];
    }),
    withoutMatrix: contracts.filter(({ claims }) => claims === null).map(({ contractId }) => contractId),
    interfaces: interfaces.map((one) => ({ ...one, owners: ownersOf(one, naming, clock) })),
    triageLead: furtherLeads.length === 0 ? lead : null,
  };
}

function rowCoverage(key: string, contracts: readonly CoveringContract[]): RowCoverage {
  const said = contracts.flatMap((contract) => {
    const claim = contract.claims?.[key];
    return claim === undefined ? [] : [{ contract, claim }];
  });
  const named = said.flatMap(({ contract, claim }) =>
    claim.state === 'ACCOUNTABLE' ? [{ party: claim.party, isOwn: isPartyTo(contract, claim.party) }] : [],
  );
  const accountable = [...new Set(named.map(({ party }) => party))].sort();
  const claims = said.map(({ contract, claim }) => ({
    contractId: contract.contractId,
    state: claim.state,
    party: claim.state === 'ACCOUNTABLE' ? claim.party : null,
    kind: kindOf(key, contract, claim),
  }));
  const kind = COVER_KINDS.find((one) => claims.some((claim) => claim.kind === one)) ?? 'NOBODY';
  return { key, coverage: judged(accountable, named, kind), kind, accountable, claims };
}

function kindOf(key: string, contract: CoveringContract, claim: SystemClaim): CoverKind {
  if (claim.state === 'ACCOUNTABLE') {
    if (contract.status !== 'AGREED') return contract.status ?? 'NOBODY';
    return binds(contract, claim.party) ? 'AGREED' : 'NAMED_ONLY';
  }
  const sides = claim.state === 'UNANSWERED' ? (contract.declared[key] ?? 0) : 0;
  return sides === 0 ? 'NOBODY' : sides === 1 ? 'DECLARED_BY_ONE' : 'DIFFERING';
}

/** Several that are named are no cover, and what nobody is bound to is none either. */
function judged(
  accountable: readonly string[],
  named: readonly { readonly party: string; readonly isOwn: boolean }[],
  kind: CoverKind,
): Coverage {
  if (accountable.length <= 1) return kind === 'AGREED' ? 'COVERED' : 'GAP';
  const claimed = new Set(named.filter(({ isOwn }) => isOwn).map(({ party }) => party));
  return accountable.every((party) => claimed.has(party)) ? 'OVERLAP' : 'CONTRADICTION';
}

/** Whether a contract is with the party that it names: the institution, or its own vendor. */
function isPartyTo({ vendorId }: CoveringContract, party: string): boolean {
  return party === INSTITUTION || party === vendorId;
}

/** Whether the party that a contract names is bound by it, itself or through whom it works for. */
function binds(contract: CoveringContract, party: string): boolean {
  return isPartyTo(contract, party) || contract.beneath.includes(party);
}
