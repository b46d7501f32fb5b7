import { digestRows, systemClaims } from '../../guideline/digest-rows';
import { type MatrixRowFacts } from '../../guideline/matrix-digest';
import { TEMPLATE_ROWS } from '../../guideline/matrix-template';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Row } from '../insert-rows';
import { replayId } from './replay';

interface Concluded {
  readonly replay: number;
  readonly contractId: string;
  readonly vendorId: string;
  readonly agreedOn: CalendarDate;
  /** Rows of the template beside those that every contract has. */
  readonly besides: readonly string[];
  /** Rows that everybody took for somebody else's. */
  readonly leftTo: Readonly<Record<string, string>>;
}

/** A matrix as two parties agreed it on paper: all in order, but for what each took for another's. */
export function agreedMatrix({
  replay,
  contractId,
  vendorId,
  agreedOn,
  besides,
  leftTo,
}: Concluded): Record<string, Row[]> {
  const id = replayId(replay, 20);
  const institution = { id: replayId(replay, 21), kind: 'INSTITUTION' as const, label: '医療機関', vendorId: null };
  const vendor = { id: replayId(replay, 22), kind: 'PRIME_VENDOR' as const, label: '委託先', vendorId };
  const parties = [institution, vendor].map((party) => ({ ...party, subcontractId: null, dependencyId: null }));
  const rows = TEMPLATE_ROWS.filter(({ key, condition }) => condition === 'ALWAYS' || besides.includes(key)).map(
    (template, place): MatrixRowFacts & { readonly id: string } => {
      const { key, layer, phase, table41Category, nonDelegable, belongsTo, legalRowKey } = template;
      const reason = leftTo[key] ?? null;
      const holder = nonDelegable ? institution : vendor;
      const part = (
        role: 'ACCOUNTABLE' | 'RESPONSIBLE' | 'INFORMED',
        { id: partyId, kind: partyKind }: typeof institution | typeof vendor,
      ) => {
        return { partyId, partyKind, role };
      };
      const informed = nonDelegable ? [] : [part('INFORMED', institution)];
      return {
        ...{
          id: replayId(replay, 23, place + 1),
          key,
          layer,
          phase,
          table41Category,
          nonDelegable,
          belongsTo,
          legalRowKey,
        },
        isNoted: false,
        componentIds: [],
        applicability: reason === null ? 'APPLICABLE' : 'SETTLED_ELSEWHERE',
        reason,
        allocations: reason === null ? [part('ACCOUNTABLE', holder), part('RESPONSIBLE', holder), ...informed] : [],
      };
    },
  );
  return {
    // Agreed at once: what stands in it goes in past the triggers that keep an agreed revision as it is.
    matrices: [
      {
        id,
        contractId,
        revision: 1,
        status: 'AGREED',
        agreedOn,
        boundOn: agreedOn,
        boundFacts: [],
        nextReviewOn: agreedOn,
        digest: digestRows(rows, parties),
        systemClaims: systemClaims(rows, parties),
      },
    ],
    matrix_parties: parties.map((party, position) => ({ ...party, matrixId: id, position })),
    matrix_rows: rows.map(({ id: rowId, key, applicability, reason }) => ({
      id: rowId,
      matrixId: id,
      key,
      applicability,
      reason,
    })),
    matrix_allocations: rows.flatMap(({ id: rowId, allocations }) =>
      allocations.map(({ partyId, role }) => ({ matrixId: id, rowId, partyId, role })),
    ),
  };
}
