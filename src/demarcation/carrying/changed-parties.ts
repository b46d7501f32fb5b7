import { type PartyKind, type StaleReason } from '../../kernel/terms/demarcation-terms';
import { type InitialParty, type KnownParty } from '../matrix-parties';
import { type Cause } from './moved-conditions';
import { type ProposedChange } from './proposed-change';

/** A column as the revision has it. */
export interface StandingParty extends InitialParty {
  readonly id: string;
}

export interface PresentParties {
  /** The columns of the revision. */
  readonly standing: readonly StandingParty[];
  /** Everybody whom the registry knows behind the contract. */
  readonly known: readonly KnownParty[];
  /** Of those that stand in no column and of those that left: what people decided against, and for which facts. */
  readonly declined: readonly { readonly subject: string; readonly because: readonly Cause[] }[];
}

/** With which facts a column comes and goes; null: it is the parties' own affair. */
const FOLLOWS: Readonly<Record<PartyKind, { readonly what: StaleReason; readonly fact: string } | null>> = {
  INSTITUTION: null,
  PRIME_VENDOR: { what: 'MEMBER', fact: 'vendor' },
  SUB_ENTRUSTEE: { what: 'SUBCONTRACT', fact: 'subcontract' },
  CLOUD_PROVIDER: { what: 'DEPENDENCY', fact: 'dependency' },
  NETWORK_PROVIDER: { what: 'DEPENDENCY', fact: 'dependency' },
  OTHER_VENDOR: null,
  EQUIPMENT_OWNER: { what: 'EQUIPMENT', fact: 'role' },
  EQUIPMENT_INSTALLER: { what: 'EQUIPMENT', fact: 'role' },
  EQUIPMENT_MAINTAINER: { what: 'EQUIPMENT', fact: 'role' },
  RECIPIENT: { what: 'PROVISION', fact: 'recipient' },
  SECURITY_FIRM: null,
};

/** Columns for parties that are new, and columns whose party is gone, unless people decided against it for the same facts. */
export function changedParties({ standing, known, declined }: PresentParties): ProposedChange[] {
  const isDeclined = ({ subject, because }: ProposedChange) =>
    declined.some((one) => one.subject === subject && JSON.stringify(one.because) === JSON.stringify(because));
  const came = known.flatMap((party): ProposedChange[] => {
    const follows = FOLLOWS[party.kind];
    if (follows === null || standing.some((column) => isOf(column, party))) return [];
    return [{ ...proposed(party, follows, null, party.standing), change: 'ADD_PARTY', party }];
  });
  const left = standing.flatMap((column): ProposedChange[] => {
    const follows = FOLLOWS[column.kind];
    if (follows === null || !isRegistered(column) || known.some((party) => isOf(column, party))) return [];
    return [
      {
        ...proposed(column, follows, 'IN_FORCE', null),
        change: 'LEAVE_PARTY',
        partyId: column.id,
        kind: column.kind,
      },
    ];
  });
  const renamed = known.flatMap((party): ProposedChange[] => {
    const column = standing.find((one) => isHeadedByName(one, party));
    const [before, name] = [column === undefined ? null : nameIn(column), nameIn(party)];
    if (column === undefined || before === name) return [];
    const what = FOLLOWS[column.kind]?.what ?? 'DEPENDENCY';
    const because = [{ what, fact: 'name', subjectId: column.dependencyId ?? column.vendorId, before, after: name }];
    const label = { ja: `${before} → ${name}`, en: `${before} → ${name}` };
    return [{ change: 'RENAME_PARTY', subject: subjectOf(column), label, because, partyId: column.id, name }];
  });
  return [...came, ...left, ...renamed].filter((change) => !isDeclined(change));
}

function proposed(
  party: InitialParty,
  follows: { readonly what: StaleReason; readonly fact: string },
  before: string | null,
  after: string | null,
) {
  const subjectId = party.subcontractId ?? party.dependencyId ?? party.vendorId;
  return {
    subject: subjectOf(party),
    label: { ja: party.label, en: party.label },
    because: [{ ...follows, subjectId, before, after }],
  };
}

function subjectOf(party: InitialParty): string {
  return `${party.kind} ${party.subcontractId ?? party.dependencyId ?? party.vendorId ?? nameIn(party)}`;
}

/** Whether the column names what the registry knows: one that people wrote freely is theirs to take out. */
function isRegistered({ kind, vendorId, subcontractId, dependencyId }: InitialParty): boolean {
  switch (kind) {
    case 'SUB_ENTRUSTEE':
      return subcontractId !== null;
    case 'CLOUD_PROVIDER':
    case 'NETWORK_PROVIDER':
      return dependencyId !== null;
    case 'PRIME_VENDOR':
    case 'EQUIPMENT_OWNER':
    case 'EQUIPMENT_INSTALLER':
    case 'EQUIPMENT_MAINTAINER':
      return vendorId !== null;
    case 'RECIPIENT':
      return true;
    case 'INSTITUTION':
    case 'OTHER_VENDOR':
    case 'SECURITY_FIRM':
      return false;
  }
}

/** Whether the column is this party's, also where people wrote it by its vendor alone. */
function isOf(column: InitialParty, party: InitialParty): boolean {
  if (column.kind !== party.kind) return false;
  if (party.subcontractId !== null && column.subcontractId !== null)
    return party.subcontractId === column.subcontractId;
  if (party.dependencyId !== null && column.dependencyId !== null) return party.dependencyId === column.dependencyId;
  if (party.vendorId !== null && column.vendorId !== null) return party.vendorId === column.vendorId;
  return nameIn(column) === nameIn(party);
}

/** Whether the heading follows the registry: a dependency's does, a vendor's where it is what the vendor was called before. */
function isHeadedByName(column: InitialParty, party: KnownParty): boolean {
  if (party.dependencyId !== null) return column.dependencyId === party.dependencyId;
  return party.vendorId !== null && isOf(column, party) && party.formerNames.includes(nameIn(column));
}

/** Without what tells a second column of the same firm from the first. */
function nameIn({ label }: InitialParty): string {
  return label.replace(/ \[(?:[A-Z_]+ )?\d+\]$/, '');
}
