import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What one state needs and no other has: `holds` says which rows need it. */
interface Stated {
  readonly table: string;
  readonly column: string;
  readonly holds: string;
  /** What it is called where it is given and not needed. */
  readonly otherwise: 'other_state' | 'other_kind';
}

const STATED: readonly Stated[] = [
  { table: 'systems', column: 'retired_on', holds: `status = 'RETIRED'`, otherwise: 'other_state' },
  { table: 'equipment', column: 'disposed_on', holds: `status = 'DISPOSED'`, otherwise: 'other_state' },
  { table: 'equipment_roles', column: 'vendor_id', holds: `held_by = 'VENDOR'`, otherwise: 'other_kind' },
  { table: 'vendor_successions', column: 'successor_id', holds: `kind <> 'RENAMED'`, otherwise: 'other_kind' },
  { table: 'vendor_successions', column: 'name', holds: `kind = 'RENAMED'`, otherwise: 'other_kind' },
];

/** What is missing and what is given where it has no place are two faults: whoever gave it was told that it was missing. */
export class GivenInAnotherState1764000000553 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, holds, otherwise } of STATED)
      await runner.query(`
        alter table ${table} drop constraint ck_${table}__${column}__required,
          add constraint ck_${table}__${column}__required check (not (${holds}) or ${column} is not null),
          add constraint ck_${table}__${column}__${otherwise} check (${holds} or ${column} is null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, holds, otherwise } of STATED)
      await runner.query(`
        alter table ${table} drop constraint ck_${table}__${column}__${otherwise}, drop constraint ck_${table}__${column}__required,
          add constraint ck_${table}__${column}__required check ((${holds}) = (${column} is not null))`);
  }
}
