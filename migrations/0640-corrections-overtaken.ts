import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/**
 * What was said to be mistyped is what stood there then. Where somebody has changed it since, the correction would be put over a
 * change that is none of a mistyping: it is no longer confirmed, and no longer waits for anybody. The record was held while the
 * correction was proposed, so whatever changed it since stands in the journal after it.
 */
export class CorrectionsOvertaken1764000000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_overtaken(proposed fact_corrections) returns boolean language sql stable ${DEFINER} as $$
        select exists (select from journal j
          where j.subject_id = coalesce(proposed.subcontract_id, proposed.clause_id, proposed.certification_id, proposed.system_id,
              proposed.equipment_id, proposed.provision_id, proposed.contract_id)
            and j.action = 'UPDATE'
            and j.seq > (select p.seq from journal p where p.subject_id = proposed.id and p.subject_table = 'fact_corrections' and p.action = 'INSERT')
            and exists (select from jsonb_object_keys(proposed.changes) as said (property),
              lower(regexp_replace(property, '([A-Z])', '_\\1', 'g')) as fact
              where j.before -> fact is distinct from j.after -> fact)) $$;
      revoke execute on function is_overtaken(fact_corrections) from public;
      grant execute on function is_overtaken(fact_corrections) to bunkaiten_service;
      create function refuse_overtaken_correction() returns trigger language plpgsql as $$
      begin
        if is_overtaken(old) then
          raise exception using errcode = '23514', constraint = 'ck_fact_corrections__changes__other_since_proposal', message = 'overtaken';
        end if;
        return new;
      end $$;
      create trigger fact_corrections_overtaken before update on fact_corrections for each row
        when (old.approved_at is null and new.approved_at is not null) execute function refuse_overtaken_correction();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger fact_corrections_overtaken on fact_corrections;
      drop function refuse_overtaken_correction();
      drop function is_overtaken(fact_corrections);
    `);
  }
}
