import { type Database } from '../database/database';
import { type Subject } from '../guideline/subject';
import { type CalendarDate } from '../kernel/calendar-date';

/** リスク受容 in effect: the finding stands, and the executives carry it until the last day. */
export interface Acceptance {
  readonly id: string;
  readonly approvedBy: string;
  readonly validTo: CalendarDate;
}

interface AcceptanceRow extends Acceptance {
  readonly ruleId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Looks up whether a finding is accepted on the day that is judged. */
export type AcceptanceOf = (ruleId: string, subject: Subject) => Acceptance | null;

/**
 * The acceptances of institutions that count on a day: with a reason, by an executive, not withdrawn (4②, 2.2.1). What
 * lacks any of these is itself a finding (GOV-028) and accepts nothing.
 */
export async function loadAcceptances(
  database: Database,
  institutionIds: readonly string[],
  asOf: CalendarDate,
): Promise<AcceptanceOf> {
  const rows = await database.read<AcceptanceRow>({
    name: 'acceptances',
    text: `select id, rule_id as "ruleId", subject_kind as "subjectKind", subject_id as "subjectId",
        approved_by as "approvedBy", valid_to as "validTo"
      from risk_acceptances
      where institution_id = any($1) and valid_from <= $2 and valid_to >= $2 and (withdrawn_on is null or withdrawn_on > $2)
        and approver_role = 'EXECUTIVE' and approved_by is not null and rationale is not null`,
    values: [institutionIds, asOf],
  });
  const found = new Map(
    rows.map(({ ruleId, subjectKind, subjectId, id, approvedBy, validTo }) => [
      `${ruleId} ${subjectKind} ${subjectId}`,
      { id, approvedBy, validTo },
    ]),
  );
  return (ruleId, { kind, id }) => found.get(`${ruleId} ${kind} ${id}`) ?? null;
}
