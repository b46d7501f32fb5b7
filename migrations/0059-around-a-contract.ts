import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What stands around a contract on its systems: rows that other contracts answer, vendors that have business there, and
 * to whom information goes. A vendor's people do not see other contracts, yet their own is judged by the same facts.
 */
export class AroundAContract1764000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function around_contracts(contracts uuid[]) returns table (contract_id uuid, what text, name text, first date, last date)
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if coalesce(current_setting('bunkaiten.known_before', true), '') <> '' then
          perform set_config('search_path', 'past, public, pg_temp', true);
        end if;
        return query
        with beside as (
          select distinct mine.contract_id, other.id, other.vendor_id, other.activated_on, other.ended_on
            from contract_systems mine join contract_systems theirs on theirs.system_id = mine.system_id and theirs.contract_id <> mine.contract_id
            join contracts other on other.id = theirs.contract_id
            where mine.contract_id = any(around_contracts.contracts))
        -- Evidence counts if it is agreed, and as long as its contract lasts.
        select b.contract_id, 'ANSWER', k.key, m.agreed_on, b.ended_on
          from beside b join matrices m on m.contract_id = b.id and m.status = 'AGREED',
            lateral (select claim.key from jsonb_each(m.system_claims) as claim(key, said) where claim.said ->> 'state' = 'ACCOUNTABLE') as k
        union all
        select b.contract_id, 'VENDOR', b.vendor_id::text, b.activated_on, b.ended_on from beside b where b.activated_on is not null
        union all
        select s.contract_id, 'VENDOR', r.vendor_id::text, r.held_from, r.held_to
          from contract_systems s join equipment e on e.system_id = s.system_id join equipment_roles r on r.equipment_id = e.id
          where s.contract_id = any(around_contracts.contracts) and r.vendor_id is not null
        union all
        select s.contract_id, 'RECIPIENT', p.recipient, null::date, p.ended_on
          from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(around_contracts.contracts);
      end $$;
      revoke execute on function around_contracts(uuid[]) from public;
      grant execute on function around_contracts(uuid[]) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function around_contracts(uuid[])');
  }
}
