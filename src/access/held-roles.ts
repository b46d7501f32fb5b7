/** SQL of the roles that an account `a` holds today, those of others in which it is a deputy too, as JSON. */
export const HELD = `(select coalesce(json_agg(json_build_object('institutionId', m.institution_id, 'role', m.role, 'deputyFor', m.deputy_for)), '[]') from (
            select institution_id, role, null as deputy_for from memberships where account_id = a.id
            union all select d.institution_id, d.role, d.for_name from deputies d where d.account_id = a.id and d.ended_on is null
              and today_in_japan() between d.from_on and d.to_on) m)`;
