import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

/** As 0055 made it; `whenOver`: which contracts' matrices follow nothing any more. */
const outdateAgreedMatrix = (whenOver: string) => `
      create or replace function outdate_agreed_matrix() returns trigger language plpgsql ${DEFINER} as $$
      declare
        agreed matrices;
        next uuid := gen_random_uuid();
      begin
        if exists (select from contracts where id = new.contract_id and ${whenOver}) then return null; end if;
        -- Whoever takes a step with one of the revisions comes before or after.
        perform from matrices where contract_id = new.contract_id and status <> 'SUPERSEDED' order by revision desc for update;
        select * into agreed from matrices where contract_id = new.contract_id and status = 'AGREED';
        if not found then return null; end if;
        if not exists (select from matrices where contract_id = new.contract_id and status in ('DRAFT','UNDER_CONSULTATION'))
            and exists (select from matrix_divergences(array[agreed.id]) as d where coalesce(upper(d.days) > today_in_japan(), true)) then
          insert into matrices (id, contract_id, revision, conclusion, template_edition, begun_because, template_id)
            select next, new.contract_id, max(revision) + 1, agreed.conclusion, agreed.template_edition, array[new.what], agreed.template_id from matrices where contract_id = new.contract_id;
          perform copy_content(agreed.id, next, true);
        end if;
        return null;
      end $$;`;

/** An end that is announced for a day to come is none yet: until then the contract's matrix follows what changes. */
export class AnnouncedEnds1764000000191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether a contract of this status and with this last day is over today; one that never came about is.
      create function is_over(status text, ended_on date) returns boolean language sql stable as
        $$ select status = 'CANCELLED' or coalesce(ended_on < today_in_japan(), false) $$;
      ${outdateAgreedMatrix('is_over(status, ended_on)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${outdateAgreedMatrix("status in ('ENDED','CANCELLED')")}
      drop function is_over(text, date);
    `);
  }
}
