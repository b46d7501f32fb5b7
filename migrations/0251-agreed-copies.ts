import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Whoever holds a paper may ask whether it is what was agreed: its SHA-256 cannot be guessed, so the question shows that
 * they hold it. Told is that it was agreed and when, and when another revision took its place; not by whom, nor of what.
 */
export class AgreedCopies1764000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_matrices__content_sha256 on matrices (content_sha256) where content_sha256 is not null;
      create function agreed_copy(hash text) returns table (agreed_on date, superseded_on date)
        language sql stable security definer set search_path = public, pg_temp as $$
        select m.agreed_on, case m.status when 'SUPERSEDED' then (select min(n.agreed_on) from matrices n
            where n.contract_id = m.contract_id and n.revision > m.revision and n.status in ('AGREED','SUPERSEDED')) end
          from matrices m where m.content_sha256 = hash and m.status in ('AGREED','SUPERSEDED')
          order by m.status = 'AGREED' desc, m.revision desc limit 1 $$;
      revoke execute on function agreed_copy(text) from public;
      grant execute on function agreed_copy(text) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function agreed_copy(text); drop index ix_matrices__content_sha256');
  }
}
