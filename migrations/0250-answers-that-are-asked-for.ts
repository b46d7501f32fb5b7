import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Every row that a contract beside answers for. */
const ALL_ANSWERS = `select b.contract_id, 'ANSWER', k.key, m.agreed_on, b.ended_on
          from beside b join matrices m on m.contract_id = b.id and m.status = 'AGREED',
            lateral (select claim.key from jsonb_each(m.system_claims) as claim(key, said) where claim.said ->> 'state' = 'ACCOUNTABLE') as k`;

/** The rows alone that a revision of the contract itself leaves to others. */
const ASKED_ANSWERS = `select b.contract_id, 'ANSWER', l.key, m.agreed_on, b.ended_on
          from (select distinct r.contract_id, jsonb_array_elements_text(r.digest -> 'settledElsewhere') as key
              from matrices r where r.contract_id = any(around_contracts.contracts)) as l
            join beside b on b.contract_id = l.contract_id
            join matrices m on m.contract_id = b.id and m.status = 'AGREED'
          where m.system_claims -> l.key ->> 'state' = 'ACCOUNTABLE'`;

/**
 * Of what is answered beside a contract, only the answers that its own matrix points to are carried: where many contracts
 * share a system each was told of all rows of all the others, and read hardly any.
 */
export class AnswersThatAreAskedFor1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(around(ASKED_ANSWERS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(around(ALL_ANSWERS));
  }
}

function around(answers: string): string {
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
        ${answers}
        union all
        select b.contract_id, 'VENDOR', b.vendor_id::text, b.activated_on, b.ended_on from beside b where b.activated_on is not null
        union all
        select s.contract_id, 'VENDOR', r.vendor_id::text, r.held_from, r.held_to
          from contract_systems s join equipment e on e.system_id = s.system_id join equipment_roles r on r.equipment_id = e.id
          where s.contract_id = any(around_contracts.contracts) and r.vendor_id is not null
        union all
        -- Whom a contract entrusts with it is no third party as long as that contract lasts (APPI 27⑤一).
        select s.contract_id, 'RECIPIENT', p.recipient, e.ended_on + 1, p.ended_on
          from contract_systems s join provisions p on p.system_id = s.system_id
            left join contracts e on e.id = p.contract_id and p.classification = 'ENTRUSTMENT'
          where s.contract_id = any(around_contracts.contracts) and (e.id is null or e.ended_on is not null);
      end $$;`;
}
