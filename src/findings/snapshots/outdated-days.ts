import { type Database } from '../../database/database';
import { type OutdatedDays } from '../../guideline/snapshots/subcontract-facts';
import { type DecisionKind } from '../../registry/decisions/bound-facts';
import { byOwner } from './grouped';

/**
 * While decisions were outdated, by what they are about. Frozen facts are compared by their digests where they lie, and
 * only changes after a decision are looked at, of which most decisions have none. A later decision takes the place of this one.
 */
export async function loadOutdatedDays(
  database: Database,
  kind: DecisionKind,
  contractIds: readonly string[],
): Promise<(subjectId: string) => readonly OutdatedDays[]> {
  return byOwner(
    await database.read<{ owner: string; items: OutdatedDays[] }>({
      name: 'facts-outdated',
      text: `with changes as (
          select decision_id, from_on, lead(from_on) over (partition by decision_id order by from_on) as next_on, digest, facts
          from decision_changes where contract_id = any($1)),
        days as (
          select d.subject_id, d.facts as decided, c.facts, greatest(c.from_on, d.bound_on) as first,
            least(c.next_on, (select min(n.bound_on) from decisions n where n.kind = d.kind and n.subject_id = d.subject_id and n.seq > d.seq)) - 1 as last
          from changes c join decisions d on d.id = c.decision_id where d.kind = $2 and c.digest <> d.digest)
        select subject_id as owner, json_agg(json_build_object('from', first, 'to', last,
            'what', (select coalesce(json_agg(key order by key), '[]') from jsonb_each(decided) where value is distinct from facts -> key)) order by first) as items
          from days where last is null or last >= first group by subject_id`,
      values: [contractIds, kind],
    }),
  );
}
