import { type MigrationInterface, type QueryRunner } from 'typeorm';

const SIGNS_IN = '(select scope_signs_in())';

/**
 * What waited, waited no more and waits again without anything having begun anew, such as a confirmation whose facts moved, came back
 * and moved once more, is told again: a mail counts as having told of it until it has been seen not to wait any more.
 */
export class ToldUntilSettled1764000000772 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table digest_notices add column settled_at timestamptz,
        drop constraint uq_digest_notices__step__twice,
        add constraint uq_digest_notices__step__twice
          unique nulls not distinct (account_id, kind, subject_id, institution_id, due_on, step, waiting_since, settled_at);
      grant update (settled_at) on digest_notices to bunkaiten_service;
      create policy digest_notices_settle on digest_notices for update using (${SIGNS_IN}) with check (${SIGNS_IN});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy digest_notices_settle on digest_notices;
      delete from digest_notices n using digest_notices later
        where (later.account_id, later.kind, later.subject_id, later.step) = (n.account_id, n.kind, n.subject_id, n.step)
          and later.institution_id is not distinct from n.institution_id and later.due_on is not distinct from n.due_on
          and later.waiting_since is not distinct from n.waiting_since
          and coalesce(later.settled_at, 'infinity') > coalesce(n.settled_at, 'infinity');
      alter table digest_notices drop constraint uq_digest_notices__step__twice,
        drop column settled_at,
        add constraint uq_digest_notices__step__twice
          unique nulls not distinct (account_id, kind, subject_id, institution_id, due_on, step, waiting_since);
    `);
  }
}
