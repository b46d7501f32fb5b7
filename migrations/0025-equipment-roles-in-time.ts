import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A role that ends before it begins is refused for that, by its constraint: PostgreSQL makes no range of such days. */
export class EquipmentRolesInTime1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      aloneWhere(
        `(new.held_to >= new.held_from) is not false
          and other.held_from <= coalesce(new.held_to, 'infinity') and new.held_from <= coalesce(other.held_to, 'infinity')`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      aloneWhere(`daterange(other.held_from, other.held_to, '[]') && daterange(new.held_from, new.held_to, '[]')`),
    );
  }
}

function aloneWhere(overlaps: string): string {
  return `
    create or replace function hold_equipment_role_alone() returns trigger language plpgsql as $$
    begin
      perform 1 from equipment where id = new.equipment_id for update;
      if exists (
        select from equipment_roles other
        where other.equipment_id = new.equipment_id and other.role = new.role and other.id <> new.id and ${overlaps}) then
        raise exception using errcode = '23P01', constraint = 'ex_equipment_roles__held_from__overlap', message = 'two holders on one day';
      end if;
      return new;
    end $$;
  `;
}
