import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COUNTED = `
        new.version := old.version + 1;
        new.updated_at := now();
        return new;`;
const counting = (before: string) => `
      create or replace function count_version() returns trigger language plpgsql as $$
      begin${before}${COUNTED}
      end $$;`;

/** A write that changes nothing changes no version and leaves no entry: whoever reads the journal meets changes only. */
export class WhatChangesNothing1764000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      counting(`
        -- Passed over: no row is written, and no trigger behind this one is called. What a side declares of a matrix stands in
        -- tables of its own, and its head is written for their sake.
        if new *= old and tg_table_name not in ('matrix_declarations', 'matrix_settlements') then return null; end if;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(counting(''));
  }
}
