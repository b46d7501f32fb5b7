import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** As 0116 left it: whom frozen facts name today. */
const SETTLED = [
  'compared as (select f.id, f.what, case when g.id is null then f.fact',
  'from facts f left join vendors g on',
] as const;
/** The same, over what decides about a row or a column. */
const BINDING = [
  `binding as (select f.id, f.what, binding_form(f.what, f.fact, m.digest -> 'named') as fact, f.days, f.is_bound from facts f join matrices m on m.id = f.id),
        compared as (select f.id, f.what, case when g.id is null then f.fact`,
  'from (select * from binding where fact is not null) as f left join vendors g on',
] as const;

/** As 0230 made it. */
const SAID = [
  'settled_parties(g.bound_facts) as confirmed',
  'settled_parties(facts_to_confirm(m.id, moved_since_confirmed.day)) as present',
] as const;
const SAID_BINDING = [
  `without_annex(settled_parties(g.bound_facts), m.digest -> 'named') as confirmed`,
  `without_annex(settled_parties(facts_to_confirm(m.id, moved_since_confirmed.day)), m.digest -> 'named') as present`,
] as const;

const REWRITTEN = [
  ['matrix_divergences', SETTLED[0], BINDING[0]],
  ['matrix_divergences', SETTLED[1], BINDING[1]],
  ['moved_since_confirmed', SAID[0], SAID_BINDING[0]],
  ['moved_since_confirmed', SAID[1], SAID_BINDING[1]],
] as const;

/**
 * A device more of those whose owner, installer and maintainer stand in the matrix already adds no party, no row and no
 * column: it goes into a list, and nobody has to agree anew. What was frozen stays as it is; it is compared by what decides.
 */
export class AnnexOfDevices1764000000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A fact as far as it decides about a row or a column of a matrix; null: not at all. That there are devices asks for
      -- rows, a vendor in one of the three roles for a column; a device that a row names is the row's own.
      create function binding_form(what text, fact jsonb, named jsonb) returns jsonb language sql immutable as $$
        select case
          when what <> 'EQUIPMENT' or not fact ? 'device' or strpos(coalesce(named, '{}')::text, fact ->> 'device') > 0 then fact
          when not fact ? 'role' then '{}'::jsonb
          when fact ->> 'role' in ('OWNER','INSTALLER','MAINTAINER') and fact ->> 'party' <> 'INSTITUTION' then fact - 'device' end $$;
      create function without_annex(facts jsonb, named jsonb) returns jsonb language sql immutable as $$
        select coalesce(jsonb_agg(distinct jsonb_build_array(f ->> 0, binding_form(f ->> 0, f -> 1, named)))
          filter (where binding_form(f ->> 0, f -> 1, named) is not null), '[]') from jsonb_array_elements(facts) as f $$;

      -- The devices of a contract's systems today, and those that were there when it was agreed: for both sides of the matrix.
      create function matrix_annex(listed uuid) returns table (id uuid, asset_no text, name text, category text, owner text, installer text, maintainer text,
          was_there boolean, is_there boolean) language plpgsql stable ${DEFINER} as $$
      #variable_conflict use_column
      begin
        if coalesce(current_setting('bunkaiten.known_before', true), '') <> '' then
          perform set_config('search_path', 'past, public, pg_temp', true);
        end if;
        return query
        with held as (select m.contract_id, case when m.bound_facts is not null then array(
              select f -> 1 ->> 'device' from jsonb_array_elements(m.bound_facts) as f where f ->> 0 = 'EQUIPMENT' and f -> 1 ? 'device' and not f -> 1 ? 'role') end as bound
            from matrices m where m.id = listed and scope_side_in(m.id) is not null),
          present as (select distinct e.id from held h join contract_systems s on s.contract_id = h.contract_id join equipment e on e.system_id = s.system_id and e.status <> 'DISPOSED'
            and (e.live_from is null or e.live_from <= today_in_japan()))
        select e.id, e.asset_no, e.name, e.category, ${['OWNER', 'INSTALLER', 'MAINTAINER'].map(holderOf).join(', ')},
            e.id::text = any(h.bound), p.id is not null
          from held h join equipment e on e.id::text = any(h.bound) or e.id in (select id from present) left join present p on p.id = e.id
          order by e.asset_no, e.id;
      end $$;
      revoke execute on function matrix_annex(uuid) from public;
      grant execute on function matrix_annex(uuid) to bunkaiten_service;
    `);
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query('select build_past()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema past cascade');
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, to, from);
    await runner.query(`
      drop function matrix_annex(uuid);
      drop function without_annex(jsonb, jsonb);
      drop function binding_form(text, jsonb, jsonb);
      select build_past();
    `);
  }
}

/** Who holds a role of a device today. */
function holderOf(role: string): string {
  return `(select coalesce(v.name, i.name) from equipment_roles r join institutions i on i.id = e.institution_id left join vendors v on v.id = r.vendor_id
            where r.equipment_id = e.id and r.role = '${role}' and r.held_from <= today_in_japan() and (r.held_to is null or r.held_to >= today_in_japan()) limit 1)`;
}

async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_functiondef('${name}'::regproc) as text`)) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
