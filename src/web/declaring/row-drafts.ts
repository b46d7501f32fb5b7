import { type DeclaredRole } from '../../demarcation/declarations/concord';
import { type MatrixAllocation } from '../../demarcation/dto/matrix-row.dto';
import { type Draft, draftOf } from '../forms/draft';
import { type RowContent } from '../matrices/row-content';
import { DECLARATION_FORM, SETTLEMENT_FORM } from './declaring-forms';
import { sentParts } from './parts-sent';

/** One's own side's declaration to be changed; empty, where there is none: nothing is filled in for anybody. */
export function declarationDraft({ acting }: RowContent): Draft {
  const own = acting?.own ?? null;
  if (own === null) return draftOf({}, 0);
  return draftOf({ ...sentParts(partsOf(own.roles)), ...DECLARATION_FORM.written(own) }, own.version);
}

export function settlementDraft({ settlement }: RowContent): Draft {
  if (settlement === null) return draftOf({}, 0);
  return draftOf(
    { ...sentParts(partsOf(settlement.roles)), ...SETTLEMENT_FORM.written(settlement) },
    settlement.version,
  );
}

function partsOf(roles: readonly MatrixAllocation[] | null): DeclaredRole[] {
  return (roles ?? []).map(({ partyId, role, note }) => ({ partyId, role, note: note ?? null }));
}
