import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The first answer to each request that carried a key was kept for ever, with all that it held: a registry that others write to grew
 * by it each night. Whoever repeats a request does so within hours; the service deletes answers of all, which it does not see.
 */
export class AnswersForgotten1764000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forget_answers() returns void language sql security definer set search_path = public, pg_temp as
        $$ delete from idempotency_keys where created_at < now() - interval '30 days' $$;
      revoke execute on function forget_answers() from public;
      grant execute on function forget_answers() to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function forget_answers()');
  }
}
