import { type EntityManager } from 'typeorm';
import { type DecisionKind } from './decisions/bound-facts';

/** The latest decision about a subject that was not taken back, with the facts that are so today. */
const standing = (kind: DecisionKind, subject: string) => `
  from decisions d left join lateral (select c.from_on, c.facts, c.digest from decision_changes c
      where c.decision_id = d.id order by c.from_on desc limit 1) c on true
  where d.id = (select x.id from decisions x where x.kind = '${kind}' and x.subject_id = ${subject} and x.withdrawn_on is null order by x.seq desc limit 1)`;

/** SQL that tells what of a decision is another today, as `{since, changed}`; null: nothing, or there is none. */
export function outdatedNow(kind: DecisionKind, subject: string): string {
  return `(select json_build_object('since', c.from_on, 'changed',
      (select json_agg(f.key order by f.key) from jsonb_each(d.facts) f where f.value is distinct from c.facts -> f.key))
    ${standing(kind, subject)} and c.digest <> d.digest)`;
}

/** Whether there is a decision that was not taken back, and whether it is outdated today. */
export async function decisionStanding(
  manager: EntityManager,
  kind: DecisionKind,
  subjectId: string,
): Promise<{ readonly isThere: boolean; readonly isOutdated: boolean }> {
  const [found] = await manager.query<{ isOutdated: boolean }[]>(
    `select coalesce(c.digest <> d.digest, false) as "isOutdated" ${standing(kind, '$1')}`,
    [subjectId],
  );
  return { isThere: found !== undefined, isOutdated: found?.isOutdated === true };
}
