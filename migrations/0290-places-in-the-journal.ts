import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * By the hash that seals a place in the journal a reader knows whether the journal is still the one that it read: after a
 * restore the same places may hold other entries. A hash shows nothing of what it seals, so it is told of every place.
 */
export class PlacesInTheJournal1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function journal_seal_at(place bigint) returns text language sql stable security definer set search_path = public, pg_temp as $$
        select encode(hash, 'hex') from journal_chain where position = place
      $$;
      revoke execute on function journal_seal_at(bigint) from public;
      grant execute on function journal_seal_at(bigint) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function journal_seal_at(bigint)');
  }
}
