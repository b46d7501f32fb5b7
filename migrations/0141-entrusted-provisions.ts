import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** To whom information goes from a contract's systems. */
const EVERYBODY = `select s.contract_id, 'RECIPIENT', p.recipient, null::date, p.ended_on
          from contract_systems s join provisions p on p.system_id = s.system_id where s.contract_id = any(around_contracts.contracts);`;
/** Whom a contract entrusts with it is no third party as long as that contract lasts (APPI 27⑤一). */
const THIRD_PARTIES = `select s.contract_id, 'RECIPIENT', p.recipient, e.ended_on + 1, p.ended_on
          from contract_systems s join provisions p on p.system_id = s.system_id
            left join contracts e on e.id = p.contract_id and p.classification = 'ENTRUSTMENT'
          where s.contract_id = any(around_contracts.contracts) and (e.id is null or e.ended_on is not null);`;

/**
 * What is entrusted goes to no third party, and the rules about contracts judge it: the contract is named, so that the word
 * "entrustment" alone silences nothing. One of the same institution.
 */
export class EntrustedProvisions1764000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_contracts__institution_id;
      alter table contracts add constraint uq_contracts__institution_id__id unique (institution_id, id);
      alter table provisions
        add column contract_id uuid,
        add constraint fk_provisions__contract_id__not_found foreign key (institution_id, contract_id) references contracts (institution_id, id);
      create index ix_provisions__contract_id on provisions (contract_id);
      ${around(THIRD_PARTIES)}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      ${around(EVERYBODY)}
      alter table provisions drop column contract_id;
      alter table contracts drop constraint uq_contracts__institution_id__id;
      create index ix_contracts__institution_id on contracts (institution_id, id);
      select build_past();
    `);
  }
}

function around(recipients: string): string {
  return `
      create or replace function around_contracts(contracts uuid[]) returns table (contract_id uuid, what text, name text, first date, last date)
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
        ${recipients}
      end $$;`;
}
