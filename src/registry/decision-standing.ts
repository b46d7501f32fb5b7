import { type EntityManager } from 'typeorm';
import { type DecisionKind } from './decisions/bound-decision';

/** The latest decision about a subject that was not taken back, with the facts that are so today, if others are. */
const standing = (kind: DecisionKind, subject: string) => `
  from decisions d left join lateral (select x.from_on, x.facts, x.digest from decision_changes x
      where x.decision_id = d.id and x.from_on <= today_in_japan() order by x.from_on desc limit 1) today on true
  where d.id = (select x.id from decisions x where x.kind = '${kind}' and x.subject_id = ${subject} and x.withdrawn_on is null order by x.seq desc limit 1)`;

/** SQL that tells what of a decision is another today, as `{since, changed}`; null: nothing, or there is none. */
export function outdatedNow(kind: DecisionKind, subject: string): string {
  return `(select json_build_object('since', today.from_on, 'changed',
      (select json_agg(f.key order by f.key) from jsonb_each(d.facts) f where f.value is distinct from today.facts -> f.key))
    ${standing(kind, subject)} and today.digest <> d.digest)`;
}

/** Whether there is a decision that was not taken back, and whether it is outdated today. */
export async function decisionStanding(
  manager: EntityManager,
  kind: DecisionKind,
  subjectId: string,
): Promise<{ readonly isThere: boolean; readonly isOutdated: boolean }> {
  const [found] = await manager.query<{ isOutdated: boolean }[]>(
    `select coalesce(today.digest <> d.digest, false) as "isOutdated" ${standing(kind, '$1')}`,
    [subjectId],
  );
  return { isThere: found !== undefined, isOutdated: found?.isOutdated === true };
}
