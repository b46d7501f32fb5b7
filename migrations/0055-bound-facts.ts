import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** What changed when it was noted, since it has no day of its own. */
const UNDATED = `('CONTRACT_FACTS','SYSTEM','DEPENDENCY')`;

/** As 0018 left it; `bound`: what else of an agreed revision stays. */
const KEEP_AGREED_REVISION = (bound: string) => `
      create or replace function keep_agreed_revision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status in ('AGREED','SUPERSEDED') then
            raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
          end if;
          return old;
        end if;
        if (old.status = 'AGREED' and (new.status not in ('AGREED','SUPERSEDED') or new.agreed_on is distinct from old.agreed_on
              or ((new.digest is distinct from old.digest or new.system_claims is distinct from old.system_claims)
                and coalesce((new.digest ->> 'edition')::int, 1) <= coalesce((old.digest ->> 'edition')::int, 1))))
           or (old.status in ('AGREED','SUPERSEDED') and (new.content_sha256 is distinct from old.content_sha256 or new.template_edition <> old.template_edition${bound}))
           or (old.status = 'SUPERSEDED' and new.status <> 'SUPERSEDED')
           or new.contract_id <> old.contract_id or new.revision <> old.revision or new.conclusion <> old.conclusion then
          raise exception using errcode = '23514', constraint = 'ck_matrices__status__immutable', message = 'the revision is agreed';
        end if;
        if new.status = 'AGREED' and old.status <> 'AGREED' and new.conclusion = 'DECLARED' and not (
            2 = (select count(*) from matrix_agreements g where g.matrix_id = new.id and g.content_sha256 = new.content_sha256)
            and exists (select from matrix_snapshots s where s.matrix_id = new.id and s.content_sha256 = new.content_sha256)) then
          raise exception using errcode = '23514', constraint = 'ck_matrices__content_sha256__unconfirmed', message = 'ck_matrices__content_sha256__unconfirmed';
        end if;
        return new;
      end $$;`;

/** As 0016 made it; `stale`: what it does with the agreed revision, `unless`: when nothing is begun. */
const OUTDATE_AGREED_MATRIX = (stale: string, unless: string) => `
      create or replace function outdate_agreed_matrix() returns trigger language plpgsql ${DEFINER} as $$
      declare
        agreed matrices;
        next uuid := gen_random_uuid();
      begin
        if exists (select from contracts where id = new.contract_id and status in ('ENDED','CANCELLED')) then return null; end if;
        -- Whoever takes a step with one of the revisions comes before or after.
        perform from matrices where contract_id = new.contract_id and status <> 'SUPERSEDED' order by revision desc for update;
        select * into agreed from matrices where contract_id = new.contract_id and status = 'AGREED';
        if not found then return null; end if;${stale}
        if not exists (select from matrices where contract_id = new.contract_id and status in ('DRAFT','UNDER_CONSULTATION'))${unless} then
          insert into matrices (id, contract_id, revision, conclusion, template_edition, begun_because, template_id)
            select next, new.contract_id, max(revision) + 1, agreed.conclusion, agreed.template_edition, array[new.what], agreed.template_id from matrices where contract_id = new.contract_id;
          perform copy_content(agreed.id, next, true);
        end if;
        return null;
      end $$;`;

const NOTED_STALENESS = `
        update matrices set stale_since = coalesce(stale_since, new.changed_on), stale_reasons = stale_reasons || new.what
        where id = agreed.id and not stale_reasons @> array[new.what];`;
const DIVERGES_FROM_NOW_ON = `
            and exists (select from matrix_divergences(array[agreed.id]) as d where coalesce(upper(d.days) > today_in_japan(), true))`;

/**
 * An agreement freezes the facts it was made on. Whether it still stands is never stored: a revision is stale on a day
 * if and only if the facts in force on that day are others than those that were frozen.
 */
export class BoundFacts1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrices
        -- The day whose facts the agreement stands on, those facts, and the last change of the contract noted by then.
        add column bound_on date,
        add column bound_facts jsonb,
        add column bound_change bigint not null default 0;

      -- Every day from the first to the last; an open end is null.
      create function days_of(first date, last date) returns daterange language sql immutable as $$
        select case when last < first then 'empty'::daterange else daterange(first, last, '[]') end $$;

      -- The facts that bind an agreement on a contract's matrix, each with the days on which it is in force. One whose
      -- beginning nobody knows has begun.
      create function binding_facts(contracts uuid[]) returns table (contract_id uuid, what text, fact jsonb, days daterange) language sql stable as $$
        select c.id, 'CONTRACT_FACTS', jsonb_build_object('name', f.name, 'value', f.value), days_of(null, null)
          from contracts c, lateral (values ('deploymentModel', c.deployment_model), ('personalDataHandling', c.personal_data_handling),
            ('usesThirdPartyCloud', c.uses_third_party_cloud), ('chainType', c.chain_type), ('remoteMaintenance', c.remote_maintenance),
            ('externalConnection', c.external_connection)) as f(name, value)
          where c.id = any(contracts)
        union all
        select s.contract_id, 'SYSTEM', jsonb_build_object('system', s.system_id), days_of(null, null)
          from contract_systems s where s.contract_id = any(contracts)
        union all
        select d.contract_id, 'DEPENDENCY', jsonb_build_object('kind', d.kind, 'name', d.name, 'vendor', d.vendor_id), days_of(null, null)
          from contract_dependencies d where d.contract_id = any(contracts)
        union all
        -- A re-entrustment counts from its approval, so that the matrix can be agreed before it starts; a mere request is none.
        select s.contract_id, 'SUBCONTRACT', jsonb_build_object('subcontract', s.id, 'vendor', s.vendor_id, 'parent', s.parent_id, 'work', s.work),
            days_of(least(case when s.approval_state in ('APPROVED','REVOKED') then s.approved_on end, s.started_on), s.ended_on)
          from subcontracts s where s.contract_id = any(contracts) and (s.started_on is not null or s.approval_state in ('APPROVED','REVOKED'))
        union all
        select s.contract_id, 'EQUIPMENT', jsonb_build_object('device', e.id), days_of(e.live_from, e.disposed_on)
          from contract_systems s join equipment e on e.system_id = s.system_id where s.contract_id = any(contracts)
        union all
        select s.contract_id, 'EQUIPMENT', jsonb_build_object('device', e.id, 'role', r.role, 'party', coalesce(r.vendor_id::text, 'INSTITUTION')),
            days_of(e.live_from, e.disposed_on) * days_of(r.held_from, r.held_to)
          from contract_systems s join equipment e on e.system_id = s.system_id join equipment_roles r on r.equipment_id = e.id
          where s.contract_id = any(contracts)
        union all
        select s.contract_id, 'PROVISION', jsonb_build_object('provision', p.id, 'recipient', p.recipient), days_of(least(p.planned_from, p.started_on), p.ended_on)
          from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(contracts) $$;

      create function facts_binding_on(contract uuid, day date) returns jsonb language sql stable as $$
        select coalesce(jsonb_agg(distinct jsonb_build_array(f.what, f.fact)), '[]') from binding_facts(array[contract]) as f where f.days @> day $$;

      -- On which days the facts in force are others than those that the agreement stands on, and in what: from the day it
      -- is bound to until the contract ends. Seen by whoever sees the matrix, and of a past day as it was known then.
      create function matrix_divergences(matrices uuid[]) returns table (matrix_id uuid, what text, days daterange) language plpgsql stable ${DEFINER} as $$
      #variable_conflict use_column
      begin
        if coalesce(current_setting('bunkaiten.known_before', true), '') <> '' then
          perform set_config('search_path', 'past, public, pg_temp', true);
        end if;
        return query
        with bound as (
          select m.id, m.contract_id, m.bound_facts, m.bound_change, m.bound_on, m.template_id, datemultirange(days_of(m.bound_on, c.ended_on)) as whole
            from matrices m join contracts c on c.id = m.contract_id
            where m.id = any(matrix_divergences.matrices) and m.status = 'AGREED' and m.bound_on is not null),
        facts as (
          select b.id, f.what, f.fact, datemultirange(f.days) as days, false as is_bound
            from binding_facts(array(select contract_id from bound)) as f join bound b on b.contract_id = f.contract_id
          union all
          -- The edition of the institution's own template that is in use, where it is a later one.
          select b.id, 'TEMPLATE', jsonb_build_object('template', coalesce(n.id, b.template_id)), datemultirange(days_of(n.published_on, null)), false
            from bound b join matrix_templates t on t.id = b.template_id left join matrix_templates n
              on n.institution_id = t.institution_id and n.name = t.name and n.status = 'PUBLISHED' and n.edition > t.edition
          union all
          select b.id, f ->> 0, f -> 1, '{}', true from bound b, jsonb_array_elements(b.bound_facts) as f
          union all
          select b.id, 'TEMPLATE', jsonb_build_object('template', b.template_id), '{}', true from bound b where b.template_id is not null),
        compared as (select id, what, fact, range_agg(days) as days, bool_or(is_bound) as is_bound from facts group by id, what, fact),
        divergent as (
          select b.id, c.what, b.contract_id, b.bound_change,
              case when c.is_bound then b.whole - c.days else b.whole * c.days end as days,
              c.what in ${UNDATED} or (c.is_bound and isempty(c.days)) as is_undated
            from compared c join bound b on b.id = c.id)
        select d.id, d.what, r.days
          from divergent d, lateral unnest(case when not d.is_undated then d.days else d.days * datemultirange(days_of(
            (select min(x.changed_on) from contract_changes x where x.contract_id = d.contract_id and x.what = d.what and x.id > d.bound_change), null)) end) as r(days);
      end $$;

      -- What was agreed on the registry's own record binds to the facts of the day of agreement. Paper taken over binds to
      -- those of the day on which it was entered: it cannot be blamed for what was typed in with it.
      create function bind_facts() returns trigger language plpgsql ${DEFINER} as $$
      begin
        new.bound_on := coalesce(new.bound_on, case new.conclusion when 'DECLARED' then new.agreed_on else greatest(new.agreed_on, today_in_japan()) end);
        new.bound_facts := facts_binding_on(new.contract_id, new.bound_on);
        new.bound_change := coalesce((select max(id) from contract_changes where contract_id = new.contract_id), 0);
        return new;
      end $$;

      -- What is known to be stale stays so: nothing in force equals what stood in its place.
      alter table matrices disable trigger user;
      update matrices set bound_on = coalesce(stale_since, case conclusion when 'DECLARED' then agreed_on else greatest(agreed_on, today_in_japan()) end),
        bound_facts = coalesce((select jsonb_agg(f) from jsonb_array_elements(facts_binding_on(contract_id, today_in_japan())) as f where f ->> 0 <> all(stale_reasons)), '[]')
          || coalesce((select jsonb_agg(jsonb_build_array(r, jsonb_build_object('until', stale_since))) from unnest(stale_reasons) as r), '[]')
        where status = 'AGREED';
      update matrices m set bound_change = (select max(id) from contract_changes x where x.contract_id = m.contract_id)
        where status = 'AGREED' and stale_since is null and exists (select from contract_changes x where x.contract_id = m.contract_id);
      alter table matrices enable trigger user;

      create trigger matrices_bound before update on matrices for each row when (new.status = 'AGREED' and old.status <> 'AGREED') execute function bind_facts();
      create trigger matrices_bound_at_once before insert on matrices for each row when (new.status = 'AGREED') execute function bind_facts();
      ${KEEP_AGREED_REVISION(`
                or (new.bound_on, new.bound_facts, new.bound_change) is distinct from (old.bound_on, old.bound_facts, old.bound_change) and old.bound_on is not null`)}
      ${OUTDATE_AGREED_MATRIX('', DIVERGES_FROM_NOW_ON)}
      revoke execute on function binding_facts(uuid[]), facts_binding_on(uuid, date), matrix_divergences(uuid[]), bind_facts() from public;
      grant execute on function matrix_divergences(uuid[]) to bunkaiten_service;

      -- Days that make a fact begin or end are changes to be followed too.
      create trigger subcontracts_dated after update of approval_state, approved_on, started_on on subcontracts
        for each row when ((old.approval_state, old.approved_on, old.started_on) is distinct from (new.approval_state, new.approved_on, new.started_on))
        execute function note_contract_change('SUBCONTRACT');
      create trigger equipment_dated after update of live_from, disposed_on on equipment
        for each row when ((old.live_from, old.disposed_on) is distinct from (new.live_from, new.disposed_on) and old.status = new.status and old.system_id is not distinct from new.system_id)
        execute function note_equipment_change();
      create trigger provisions_dated after update of planned_from, started_on on provisions
        for each row when ((old.planned_from, old.started_on) is distinct from (new.planned_from, new.started_on)
          and (old.system_id, old.recipient, old.ended_on) is not distinct from (new.system_id, new.recipient, new.ended_on))
        execute function note_provision_change();

      drop schema past cascade;
      alter table matrices drop column stale_since, drop column stale_reasons,
        add constraint ck_matrices__bound_on__required check (status <> 'AGREED' or (bound_on is not null and bound_facts is not null));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table matrices add column stale_since date, add column stale_reasons text[] not null default '{}';
      alter table matrices disable trigger user;
      update matrices m set stale_since = d.since, stale_reasons = d.reasons
        from (select matrix_id, min(lower(days)) as since, array_agg(distinct what) as reasons
          from matrix_divergences(array(select id from matrices where status = 'AGREED')) where days @> today_in_japan() group by 1) as d
        where d.matrix_id = m.id;
      alter table matrices enable trigger user;
      drop trigger provisions_dated on provisions;
      drop trigger equipment_dated on equipment;
      drop trigger subcontracts_dated on subcontracts;
      drop trigger matrices_bound on matrices;
      drop trigger matrices_bound_at_once on matrices;
      ${OUTDATE_AGREED_MATRIX(NOTED_STALENESS, '')}
      ${KEEP_AGREED_REVISION('')}
      drop function bind_facts();
      drop function matrix_divergences(uuid[]);
      drop function facts_binding_on(uuid, date);
      drop function binding_facts(uuid[]);
      drop function days_of(date, date);
      alter table matrices drop constraint ck_matrices__bound_on__required, drop column bound_on, drop column bound_facts, drop column bound_change;
      select build_past();
    `);
  }
}
