import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** A re-entrustment that has begun, or that nobody has refused: one that is over leaves its data behind. */
const CAME_ABOUT = `(s.started_on is not null or s.approval_state not in ('REJECTED','REVOKED'))`;
const CLOUDS = `array(select concat_ws(' ', x.id, x.country) from contract_dependencies x where x.contract_id = c.id and x.kind = 'CLOUD' order by 1)`;
const only = (kinds: string, fact: string) => `case when l.kind in (${kinds}) then to_jsonb(${fact}) end`;

/** As 0201 made them, and what there has to be besides for a clause to be beside the point. */
const EXCLUSION = [
  `'externalConnection', c.external_connection)
          from contract_clauses l`,
  `'externalConnection', c.external_connection,
            'systemIds', array(select x.system_id from contract_systems x where x.contract_id = c.id order by 1),
            'storageCountries', ${only(`'STORAGE_LOCATION','FOREIGN_PROCESSING'`, 'array(select unnest(c.storage_countries) order by 1)')},
            'reentrustments', ${only(
              `'REENTRUSTMENT','VENDOR_STRUCTURE'`,
              `array(select s.id from subcontracts s where s.contract_id = c.id and ${CAME_ABOUT} order by 1)`,
            )},
            'reentrustmentsAbroad', ${only(
              `'STORAGE_LOCATION','FOREIGN_PROCESSING'`,
              `array(select s.id from subcontracts s where s.contract_id = c.id and ${CAME_ABOUT} and s.overseas <> 'NO' order by 1)`,
            )},
            'clouds', ${only(`'STORAGE_LOCATION','FOREIGN_PROCESSING','CLOUD_NON_HANDLING'`, CLOUDS)},
            'devices', ${only(
              `'SECURITY_UPDATE_RESPONSIBILITY','VULN_EOS_INFO'`,
              'array(select x.equipment_id from equipment_contracts x where x.contract_id = c.id order by 1)',
            )})
          from contract_clauses l`,
] as const;
/** As 0200 made it, and who else may handle what the provider says it does not. */
const CLOUD = [
  `'storageCountries', array(select unnest(c.storage_countries) order by 1))
          from contracts c where c.id = subject)
        when 'MFA_EXCEPTION'`,
  `'storageCountries', array(select unnest(c.storage_countries) order by 1),
            'reentrustments', array(select s.id from subcontracts s where s.contract_id = c.id and ${CAME_ABOUT} and s.handles_personal_data <> 'NO' order by 1),
            'clouds', ${CLOUDS})
          from contracts c where c.id = subject)
        when 'MFA_EXCEPTION'`,
] as const;
const SYSTEMS = [
  `perform follow_decision('MFA_EXCEPTION', moved.system_id);`,
  `perform follow_decision('MFA_EXCEPTION', moved.system_id);
        perform follow_exclusions(array[moved.contract_id]);`,
] as const;
const REWRITTEN = [
  ['deciding_facts_beside', ...EXCLUSION],
  ['deciding_facts_beside', ...CLOUD],
  ['follow_contract_systems', ...SYSTEMS],
] as const;

const NEW_FACTS = {
  CLAUSE_EXCLUSION: ['systemIds', 'storageCountries', 'reentrustments', 'reentrustmentsAbroad', 'clouds', 'devices'],
  CLOUD_EXCEPTION: ['reentrustments', 'clouds'],
} as const;
const KINDS = ['CLAUSE_EXCLUSION', 'CLOUD_EXCEPTION'] as const;
const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(',');

/** What was frozen before, with other facts; a decision and what has changed since are held against each other. */
const frozen = (facts: (kind: (typeof KINDS)[number], subject: string) => string) =>
  KINDS.map(
    (kind) => `
      update decisions d set facts = n.facts, digest = digest_of(n.facts)
        from (select x.id, ${facts(kind, 'x.subject_id')} as facts from decisions x where x.kind = '${kind}') n
        where n.id = d.id and n.facts is not null;
      update decision_changes d set facts = n.facts, digest = digest_of(n.facts)
        from (select x.id, ${facts(kind, 'o.subject_id')} as facts from decision_changes x join decisions o on o.id = x.decision_id where o.kind = '${kind}') n
        where n.id = d.id and n.facts is not null;`,
  ).join('');

/**
 * A clause is beside the point as long as nothing is re-entrusted, goes abroad, stands in a cloud or is a device to keep up to
 * date: once something of it comes, somebody looks again. So is a provider's word that it handles no personal data.
 */
export class WhatExclusionsRestOn1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, from, to] of REWRITTEN) await rewrite(runner, name, from, to);
    await runner.query(`
      create function follow_exclusions(contracts uuid[]) returns void language plpgsql ${DEFINER} as $$
      begin
        perform follow_decision('CLAUSE_EXCLUSION', l.id) from contract_clauses l where l.contract_id = any(contracts) and l.review = 'NOT_APPLICABLE';
      end $$;
      create function follow_parts_of_contract() returns trigger language plpgsql ${DEFINER} as $$
      declare
        touched uuid[] := array_remove(array[case when tg_op <> 'DELETE' then new.contract_id end, case when tg_op <> 'INSERT' then old.contract_id end], null);
      begin
        perform follow_exclusions(touched);
        perform follow_decision('CLOUD_EXCEPTION', c.id) from contracts c where c.id = any(touched) and c.personal_data_handling = 'CLOUD_EXCEPTION';
        return null;
      end $$;
      revoke execute on function follow_exclusions(uuid[]), follow_parts_of_contract() from public;
      create trigger subcontracts_exclusions_followed after insert or delete on subcontracts for each row execute function follow_parts_of_contract();
      create trigger subcontracts_exclusions_changed after update on subcontracts for each row
        when ((old.approval_state, old.started_on, old.overseas, old.handles_personal_data)
          is distinct from (new.approval_state, new.started_on, new.overseas, new.handles_personal_data)) execute function follow_parts_of_contract();
      create trigger contract_dependencies_followed after insert or update or delete on contract_dependencies
        for each row execute function follow_parts_of_contract();
      create trigger equipment_contracts_followed after insert or delete on equipment_contracts
        for each row execute function follow_parts_of_contract();
      create trigger contracts_storage_followed after update on contracts for each row
        when (old.storage_countries is distinct from new.storage_countries) execute function follow_excluded_clauses();

      -- What was decided before this was kept stands on the facts of today: an upgrade accuses nobody.
      ${frozen(
        (kind, subject) =>
          `x.facts || (select jsonb_object_agg(key, value) from jsonb_each(deciding_facts('${kind}', ${subject})) where key in (${listed(NEW_FACTS[kind])}))`,
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contracts_storage_followed on contracts;
      drop trigger equipment_contracts_followed on equipment_contracts;
      drop trigger contract_dependencies_followed on contract_dependencies;
      drop trigger subcontracts_exclusions_changed on subcontracts;
      drop trigger subcontracts_exclusions_followed on subcontracts;
    `);
    for (const [name, from, to] of [...REWRITTEN].reverse()) await rewrite(runner, name, to, from);
    await runner.query(`
      drop function follow_parts_of_contract();
      drop function follow_exclusions(uuid[]);
      ${frozen((kind) => `x.facts - array[${listed(NEW_FACTS[kind])}]`)}
    `);
  }
}

/** Changes one place of a function, and refuses to where it reads otherwise. */
async function rewrite(runner: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await runner.query('select pg_get_functiondef($1::regproc) as text', [name])) as { text: string }[];
  const text = row?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} reads otherwise than expected`);
  await runner.query(text.replace(from, () => to));
}
