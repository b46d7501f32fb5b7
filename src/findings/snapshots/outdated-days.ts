import { type Database } from '../../database/database';
import { uuids } from '../../database/uuids';
import { type OutdatedDays } from '../../guideline/snapshots/outdated-days';
import { type DecisionKind } from '../../registry/decisions/bound-decision';
import { byOwner } from './grouped';

/** While decisions of a kind about a subject were outdated. */
export type OutdatedDaysOf = (kind: DecisionKind, subjectId: string) => readonly OutdatedDays[];

/** While decisions about contracts, and about what belongs to them, were outdated. */
export function loadOutdatedDays(database: Database, contractIds: readonly string[]): Promise<OutdatedDaysOf> {
  return load(database, 'facts-outdated', 'contract_id = any($1)', contractIds);
}

/** While decisions of institutions beside any contract were outdated. */
export function loadOutdatedDaysBeside(database: Database, institutionIds: readonly string[]): Promise<OutdatedDaysOf> {
  return load(database, 'facts-outdated-beside', 'contract_id is null and institution_id = any($1)', institutionIds);
}

/** While certificates of vendors were others than those that were taken for equivalent. */
export function loadOutdatedEquivalences(database: Database, vendorIds: readonly string[]): Promise<OutdatedDaysOf> {
  const ofTheirs = `decision_id in (select e.id from decisions e join certifications c on c.id = e.subject_id
    where e.kind = 'CERTIFICATE_EQUIVALENCE' and c.vendor_id = any($1))`;
  return load(database, 'facts-outdated-equivalences', ofTheirs, vendorIds);
}

/**
 * Frozen facts are compared by their digests where they lie, and only changes after a decision are looked at, of which
 * most decisions have none. A later decision takes the place of this one; what came later is joined, and not asked for each
 * change, since in the past each such question would read all decisions anew from the journal.
 */
async function load(database: Database, name: string, whose: string, ids: readonly string[]): Promise<OutdatedDaysOf> {
  const days = byOwner(
    await database.read<{ owner: string; items: OutdatedDays[] }>({
      name,
      text: `with changes as (
          select decision_id, from_on, lead(from_on) over (partition by decision_id order by from_on) as next_on, digest, facts
          from decision_changes where ${whose}),
        outdated as (
          select d.id, d.kind, d.subject_id, d.seq, d.bound_on, d.withdrawn_on, d.facts as decided, c.facts, c.from_on, c.next_on
          from changes c join decisions d on d.id = c.decision_id where c.digest <> d.digest),
        replaced as (
          select o.id, min(n.bound_on) as bound_on from outdated o
            join decisions n on n.kind = o.kind and n.subject_id = o.subject_id and n.seq > o.seq group by o.id),
        days as (
          select o.kind, o.subject_id, o.decided, o.facts, greatest(o.from_on, o.bound_on) as first, least(o.next_on, r.bound_on, o.withdrawn_on) - 1 as last
          from outdated o left join replaced r on r.id = o.id)
        select kind || ' ' || subject_id as owner, json_agg(json_build_object('from', first, 'to', last,
            'what', (select coalesce(json_agg(key order by key), '[]') from jsonb_each(decided) where value is distinct from facts -> key)) order by first) as items
          from days where last is null or last >= first group by kind, subject_id`,
      values: [uuids(ids)],
    }),
  );
  return (kind, subjectId) => days(`${kind} ${subjectId}`);
}
