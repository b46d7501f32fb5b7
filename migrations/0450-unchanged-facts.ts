import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What changed when it was noted, since it has no day of its own. */
const UNDATED = `('CONTRACT_FACTS','SYSTEM')`;
const WHOLE = 'datemultirange(days_of(m.bound_on, c.ended_on)) as whole';
const PRESENT = 'from binding_facts(array(select contract_id from bound)) as f';
const FROZEN = 'from bound b, jsonb_array_elements(b.bound_facts) as f';
const NAMED = `binding_form(f.what, f.fact, m.digest -> 'named') as fact`;

const REWRITTEN = [
  [
    WHOLE,
    // What is known to be stale since before facts were kept stands among them under its kind, until that day.
    `${WHOLE},
            exists (select from contract_changes x where x.contract_id = m.contract_id and x.id > m.bound_change and x.what in ${UNDATED})
              or jsonb_path_exists(m.bound_facts, '$[*][1].until') as has_changed`,
  ],
  [
    PRESENT,
    `from (select * from dated_binding_facts(array(select contract_id from bound))
              union all select * from undated_binding_facts(array(select contract_id from bound where has_changed))) as f`,
  ],
  [FROZEN, `${FROZEN} where b.has_changed or f ->> 0 not in ${UNDATED}`],
  [NAMED, `binding_form(f.what, f.fact, case when f.what = 'EQUIPMENT' then m.digest -> 'named' end) as fact`],
] as const;

const UNDATED_FACTS = `
        select c.id, 'CONTRACT_FACTS', jsonb_build_object('name', f.name, 'value', f.value), days_of(null, null)
          from contracts c, lateral (values ('deploymentModel', c.deployment_model), ('personalDataHandling', c.personal_data_handling),
            ('usesThirdPartyCloud', c.uses_third_party_cloud), ('chainType', c.chain_type), ('remoteMaintenance', c.remote_maintenance),
            ('externalConnection', c.external_connection)) as f(name, value)
          where c.id = any(contracts)
        union all
        select s.contract_id, 'SYSTEM', jsonb_build_object('system', s.system_id), days_of(null, null)
          from contract_systems s where s.contract_id = any(contracts)`;
const DATED_FACTS = `
        select d.contract_id, 'DEPENDENCY', jsonb_build_object('kind', d.kind, 'name', d.name, 'vendor', d.vendor_id), days_of(null, d.ended_on)
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
          from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(contracts)`;
const defined = (name: string, facts: string) => `
      create or replace function ${name}(contracts uuid[]) returns table (contract_id uuid, what text, fact jsonb, days daterange) language sql stable as $$${facts} $$;`;

/**
 * What an agreement stands on is compared only where it can have changed. Each change of a fact without a day of its own is
 * noted with the contract: where none was noted since, those facts are the frozen ones, and neither is looked at.
 */
export class UnchangedFacts1764000000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${defined('undated_binding_facts', UNDATED_FACTS)}${defined('dated_binding_facts', DATED_FACTS)}${defined(
      'binding_facts',
      `
        select * from undated_binding_facts(contracts) union all select * from dated_binding_facts(contracts)`,
    )}
      revoke execute on function undated_binding_facts(uuid[]), dated_binding_facts(uuid[]) from public;
    `);
    for (const [from, to] of REWRITTEN) await rewrite(runner, from, to);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [from, to] of REWRITTEN) await rewrite(runner, to, from);
    await runner.query(`${defined('binding_facts', `${UNDATED_FACTS}\n        union all${DATED_FACTS}`)}
      drop function undated_binding_facts(uuid[]), dated_binding_facts(uuid[]);
    `);
  }
}

/** Puts one text in the place of another in `matrix_divergences`; throws where it does not stand there. */
async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const [{ definition }] = (await runner.query(
    `select pg_get_functiondef('matrix_divergences(uuid[])'::regprocedure) as definition`,
  )) as [{ definition: string }];
  if (!definition.includes(from)) throw new Error(`matrix_divergences does not say "${from}"`);
  await runner.query(definition.replace(from, () => to));
}
