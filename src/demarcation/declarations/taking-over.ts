import { type Fault } from '../../kernel/problem';
import { fault } from '../../kernel/problems';
import { type DeploymentModel } from '../../kernel/terms/contract-terms';
import { type PartyKind } from '../../kernel/terms/demarcation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type Texts } from '../../kernel/texts';
import { suggestionsFor } from '../row-definition';
import { type Declaration, type DeclaredRole } from './concord';
import { type DeclaredRow } from './declared-parts';

/**
 * From where a side takes over what it declares: the template's SUGGESTION, what the PRECEDING_REVISION says, all that the
 * OTHER_SIDE has declared, or only its texts for the parts that both name (OTHER_TEXTS).
 */
export const DECLARATION_SOURCES = ['SUGGESTION', 'PRECEDING_REVISION', 'OTHER_SIDE', 'OTHER_TEXTS'] as const;
export type DeclarationSource = (typeof DECLARATION_SOURCES)[number];

/** A row with all that a declaration of it can be taken over from, as far as the scope may see it. */
export interface SourcesOfRow extends DeclaredRow {
  readonly model: DeploymentModel | null;
  readonly parties: readonly {
    readonly id: string;
    readonly kind: PartyKind;
    readonly institutionRole: InstitutionRole | null;
  }[];
  readonly own: Declaration | null;
  readonly other: Declaration | null;
  /** A part without a party: its column is no more. */
  readonly preceding: {
    readonly roles: readonly (Omit<DeclaredRole, 'partyId'> & { readonly partyId: string | null })[];
    readonly note: string | null;
  } | null;
}

/** What the side declares if it takes over from there, or why it cannot. */
export function takenOver(source: DeclarationSource, row: SourcesOfRow, at: string): Declaration | Fault {
  const refused = (code: keyof typeof REFUSALS) => fault(`${at}/takeOver`, code, REFUSALS[code]);
  switch (source) {
    case 'SUGGESTION': {
      const roles = suggestedParts(row);
      return roles.length === 0 || roles.includes(null)
        ? refused('NO_SUGGESTION')
        : { roles: roles.filter((part) => part !== null), note: null };
    }
    case 'PRECEDING_REVISION': {
      if (row.preceding === null) return refused('NOTHING_PRECEDES');
      const roles = row.preceding.roles.flatMap(({ partyId, ...part }) =>
        partyId === null ? [] : [{ ...part, partyId }],
      );
      if (roles.length < row.preceding.roles.length) return refused('PARTY_GONE');
      return { roles, note: row.preceding.note };
    }
    case 'OTHER_SIDE':
      return row.other === null ? refused('NOT_SHOWN') : { roles: row.other.roles, note: row.other.note };
    case 'OTHER_TEXTS':
      if (row.own === null || row.other === null) return refused('NOT_SHOWN');
      return withTextsOf(row.own, row.other);
  }
}

/** Whom the template suggests, of the columns that this matrix has; null: several columns could be meant. */
function suggestedParts({ key, model, parties }: SourcesOfRow): (DeclaredRole | null)[] {
  const parts = suggestionsFor(key, model).flatMap(({ party, within, role }): (DeclaredRole | null)[] => {
    const meant = parties.filter(({ kind }) => kind === party);
    const inRole = meant.filter(({ institutionRole }) => institutionRole === within);
    const [column, second] = inRole.length > 0 ? inRole : meant;
    if (column === undefined) return [];
    return [second === undefined ? { partyId: column.id, role, note: null } : null];
  });
  const isFirst = (part: DeclaredRole | null, place: number) =>
    parts.findIndex((one) => one?.partyId === part?.partyId && one?.role === part?.role) === place;
  return parts.filter(isFirst);
}

function withTextsOf(own: Declaration, other: Declaration): Declaration {
  return {
    roles: own.roles.map((part) => {
      const theirs = other.roles.find(({ partyId, role }) => partyId === part.partyId && role === part.role);
      return theirs === undefined ? part : { ...part, note: theirs.note };
    }),
    note: other.note,
  };
}

const REFUSALS = {
  NO_SUGGESTION: {
    ja: 'ひな形がこの行に提案する当事者が、この責任分界表では定まりません',
    en: 'The template suggests nobody for this row, or no one column of this matrix',
  },
  NOTHING_PRECEDES: { ja: '前の版にこの行はありません', en: 'No revision before this one has the row' },
  PARTY_GONE: {
    ja: '前の版の当事者が、この版にはありません',
    en: 'A party of the preceding revision is no column of this one',
  },
  NOT_SHOWN: {
    ja: '双方が申告するまで相手方の申告は取り込めません',
    en: 'What the other side says can be taken over once both have declared the row',
  },
} as const satisfies Record<string, Texts>;
