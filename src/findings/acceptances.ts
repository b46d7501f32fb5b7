import { type Database } from '../database/database';
import { type Clock } from '../guideline/clock';
import { type Finding } from '../guideline/evaluate';
import { type AcceptedFinding, grownSince } from '../guideline/growth';
import { saysSomething } from '../guideline/says-something';
import { addDays, type CalendarDate, minDate } from '../kernel/calendar-date';
import { isStated } from './snapshots/stated';

/** リスク受容: the executives carry a finding, as it was when they decided, from the first day to the last. */
export interface Acceptance extends AcceptedFinding {
  readonly id: string;
  readonly institutionId: string;
  readonly ruleId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly approvedBy: string;
  readonly approvedByAccount: string | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate;
  /** First day on which it no longer holds, if it ends early. */
  readonly withdrawnOn: CalendarDate | null;
}

/** Whether a finding is carried on a day. */
export interface Carried {
  /** It stands, and the executives carry it. */
  readonly acceptance: Acceptance | null;
  /** It was accepted, and has grown beyond what was. */
  readonly outgrown: Acceptance | null;
}

const NOT_CARRIED: Carried = Object.freeze({ acceptance: null, outgrown: null });

/**
 * The acceptances of institutions. One covers the rule, the subject, the severity and the facts that it was given for:
 * whether it still does is asked anew of every finding, so nothing has to be switched off when a finding grows.
 */
export class Acceptances {
  private readonly bySubject = new Map<string, Acceptance[]>();

  constructor(readonly all: readonly Acceptance[]) {
    for (const acceptance of all) {
      const { institutionId, ruleId, subjectKind, subjectId } = acceptance;
      const key = keyOf(institutionId, ruleId, subjectKind, subjectId);
      this.bySubject.set(key, [...(this.bySubject.get(key) ?? []), acceptance]);
    }
  }

  /** How a finding of an institution stands on the clock's day; a public fact that nobody owns is never accepted. */
  of(institutionId: string | null, finding: Finding, clock: Clock): Carried {
    const { rule, subject } = finding;
    const given = this.bySubject.get(keyOf(institutionId, rule.id, subject.kind, subject.id)) ?? [];
    let carried = NOT_CARRIED;
    for (const acceptance of given) {
      if (!holdsOn(acceptance, clock)) continue;
      if (grownSince(acceptance, finding, rule).length === 0) {
        carried = { acceptance, outgrown: null };
      } else if (carried.acceptance === null) {
        carried = { acceptance: null, outgrown: acceptance };
      }
    }
    return carried;
  }
}

/**
 * The acceptances of institutions that count, whenever: with a reason, by an executive (4②, 2.2.1), and for a finding
 * that is on record. What lacks any of these accepts nothing.
 */
export async function loadAcceptances(database: Database, institutionIds: readonly string[]): Promise<Acceptances> {
  const acceptances = await database.read<Acceptance & { readonly rationale: string }>({
    name: 'acceptances',
    text: `select id, institution_id as "institutionId", rule_id as "ruleId", subject_kind as "subjectKind", subject_id as "subjectId",
        severity, facts, approved_by as "approvedBy", approved_by_account as "approvedByAccount", valid_from as "validFrom", valid_to as "validTo", withdrawn_on as "withdrawnOn", rationale
      from risk_acceptances
      where institution_id = any($1) and approver_role = 'EXECUTIVE' and ${isStated('approved_by')} and ${isStated('rationale')}
        and severity is not null
      order by valid_from, id`,
    values: [institutionIds],
  });
  return new Acceptances(acceptances.filter(({ rationale }) => saysSomething(rationale)));
}

function holdsOn({ validFrom, validTo, withdrawnOn }: Acceptance, clock: Clock): boolean {
  return clock.isWithin(validFrom, minDate(validTo, withdrawnOn === null ? null : addDays(withdrawnOn, -1)));
}

function keyOf(institutionId: string | null, ruleId: string, subjectKind: string, subjectId: string): string {
  return `${institutionId} ${ruleId} ${subjectKind} ${subjectId}`;
}
