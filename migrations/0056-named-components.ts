import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const REFUSED = (constraint: string) =>
  `raise exception using errcode = '23503', constraint = '${constraint}', message = '${constraint}'`;

const SAYS = ['title_ja', 'title_en', 'layer', 'phase', 'clause'];
const listed = (record: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${record}.${column}`).join(', ')})`;
const REDEFINED = (columns: readonly string[]) => `
      create trigger matrix_rows_redefined after update on matrix_rows for each row
        when (${listed('old', columns)} is distinct from ${listed('new', columns)}) execute function forget_declared();`;

/**
 * Which device or which interface a row is about (5.3, 1.3.2). Without a name it is about all of its kind, and each vendor may
 * well mean its own; with one, it answers for this very thing.
 */
export class NamedComponents1764000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table matrix_rows
        add column interface_ids uuid[] not null default '{}',
        add column equipment_ids uuid[] not null default '{}';

      -- Only what belongs to a system of the contract; what an earlier revision named and has gone since stays named.
      create function hold_named_components() returns trigger language plpgsql ${DEFINER} as $$
      declare
        bound uuid := (select contract_id from matrices where id = new.matrix_id);
      begin
        if exists (select from unnest(new.interface_ids) as named(id)
            where not exists (select from contract_systems s join system_interfaces i on i.system_id = s.system_id where s.contract_id = bound and i.id = named.id)
              and not exists (select from matrices m join matrix_rows r on r.matrix_id = m.id where m.contract_id = bound and named.id = any(r.interface_ids))) then
          ${REFUSED('fk_matrix_rows__interface_ids__not_found')};
        end if;
        if exists (select from unnest(new.equipment_ids) as named(id)
            where not exists (select from contract_systems s join equipment e on e.system_id = s.system_id where s.contract_id = bound and e.id = named.id)
              and not exists (select from matrices m join matrix_rows r on r.matrix_id = m.id where m.contract_id = bound and named.id = any(r.equipment_ids))) then
          ${REFUSED('fk_matrix_rows__equipment_ids__not_found')};
        end if;
        return new;
      end $$;
      revoke execute on function hold_named_components() from public;
      create trigger matrix_rows_named before insert or update of interface_ids, equipment_ids on matrix_rows
        for each row when (new.interface_ids <> '{}' or new.equipment_ids <> '{}') execute function hold_named_components();

      drop trigger matrix_rows_redefined on matrix_rows;
      ${REDEFINED([...SAYS, 'interface_ids', 'equipment_ids'])}
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop trigger matrix_rows_redefined on matrix_rows;
      ${REDEFINED(SAYS)}
      drop trigger matrix_rows_named on matrix_rows;
      drop function hold_named_components();
      alter table matrix_rows drop column interface_ids, drop column equipment_ids;
      select build_past();
    `);
  }
}
