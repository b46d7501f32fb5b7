import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Whoever lost the answer to a COMMIT asks what became of the transaction. PostgreSQL knows by its number, but gives a
 * number that a crash has wiped out once more; so one that it calls committed must stand in the journal as well, with
 * the moment at which it began.
 */
export class WhatBecameOfIt1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function transaction_fate(number xid8, began timestamptz) returns text
        language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        status text;
      begin
        begin
          status := pg_xact_status(number);
        exception when invalid_parameter_value then
          -- The number has not been given out yet: it was lost with a crash, or with the server that had given it.
          return 'aborted';
        end;
        if status = 'committed' and not exists (select from journal where txid = number and at = began) then
          return 'unknown';
        end if;
        return coalesce(status, 'unknown');
      end $$;
      revoke execute on function transaction_fate(xid8, timestamptz) from public;
      grant execute on function transaction_fate(xid8, timestamptz) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function transaction_fate(xid8, timestamptz)');
  }
}
