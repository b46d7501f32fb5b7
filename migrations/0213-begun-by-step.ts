import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of each record that begins by a step: when it counts as begun, and the columns that say so. */
const IN_USE = (lastOn: string) => (row: string) =>
  `(${row}.status = 'LIVE' or ${row}.status <> 'PLANNED' and ${row}.${lastOn} is not null)`;
const BEGINNINGS: Readonly<
  Record<string, { readonly begun: (row: string) => string; readonly since: string; readonly said: string }>
> = {
  systems: { begun: IN_USE('retired_on'), since: 'live_from', said: 'status' },
  equipment: { begun: IN_USE('disposed_on'), since: 'live_from', said: 'status' },
  provisions: { begun: (row) => `(${row}.started_on is not null)`, since: 'started_on', said: 'started_on' },
};
/** What has a take-over of its own, which 0090 guards, and is never written down as begun. */
const TAKEN_OVER: Readonly<Record<string, { readonly begun: (row: string) => string; readonly said: string }>> = {
  contracts: { begun: (row) => `(${row}.activated_on is not null)`, said: 'status' },
  subcontracts: {
    begun: (row) => `(${row}.started_on is not null or ${row}.approval_state = 'APPROVED')`,
    said: 'approval_state',
  },
};
const REFUSED = (constraint: string) =>
  `raise exception using errcode = '23514', constraint = '${constraint}', message = 'reached by its step only'`;

/**
 * What begins by a step, which asks a gate, begins by nothing else: PostgreSQL refuses whatever other statement says so, on
 * whichever path it came. What runs already is entered as begun until the institution's cut-over day.
 */
export class BegunByStep1764000000213 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether the statement is part of the step of this very record.
      create function is_by_step(record uuid) returns boolean language sql stable as $$
        select coalesce(current_setting('bunkaiten.step', true) = record::text, false) $$;
      -- Whether it is a mistyping of this very record that two people have said to be one.
      create function is_corrected(record uuid) returns boolean language sql stable as $$
        select exists (select from fact_corrections c where c.id::text = current_setting('bunkaiten.correction', true) and c.approved_at is not null
          and record in (c.contract_id, c.subcontract_id, c.system_id, c.equipment_id)) $$;
      ${Object.entries(BEGINNINGS)
        .map(
          ([table, { begun, since, said }]) => `
      create function guard_beginning_of_${table}() returns trigger language plpgsql as $$
      begin
        if scope_actor() is null or is_by_step(new.id) then return new; end if;
        if tg_op = 'UPDATE' then
          if ${begun('new')} and not ${begun('old')} then
            ${REFUSED(`ck_${table}__${said}__by_step`)};
          elsif not ${begun('old')} or new.${since} is not distinct from old.${since} or old.${since} is null or is_corrected(new.id) then
            return new;
          end if;
        elsif not ${begun('new')} then
          return new;
        end if;
        if cut_over_day(new.institution_id) <= today_in_japan() then
          ${REFUSED(`ck_${table}__${since}__by_step`)};
        end if;
        return new;
      end $$;
      create trigger ${table}_beginning before insert or update on ${table} for each row execute function guard_beginning_of_${table}();`,
        )
        .join('')}
      ${Object.entries(TAKEN_OVER)
        .map(
          ([table, { begun, said }]) => `
      create function guard_beginning_of_${table}() returns trigger language plpgsql as $$
      begin
        if scope_actor() is not null and ${begun('new')} and not ${begun('old')} and not is_by_step(new.id)
            and (old.taken_over_on is not null or new.taken_over_on is null) then
          ${REFUSED(`ck_${table}__${said}__by_step`)};
        end if;
        return new;
      end $$;
      create trigger ${table}_beginning before update on ${table} for each row execute function guard_beginning_of_${table}();`,
        )
        .join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${[...Object.keys(BEGINNINGS), ...Object.keys(TAKEN_OVER)]
        .map(
          (table) => `
      drop trigger ${table}_beginning on ${table};
      drop function guard_beginning_of_${table}();`,
        )
        .join('')}
      drop function is_corrected(uuid);
      drop function is_by_step(uuid);
    `);
  }
}
