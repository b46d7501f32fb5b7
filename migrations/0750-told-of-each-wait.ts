import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Kinds of notices of what waits for somebody, as they are called here. */
const WAITING = [
  'MATRIX_CONFIRMATION',
  'CONFIRMATION_CHECK',
  'SUBCONTRACT_ANNOUNCEMENT',
  'SUBCONTRACT_APPROVAL',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'EXECUTIVE_APPROVAL',
  'RISK_ACCEPTANCE',
  'TAKE_OVER_DAY',
  'IDENTITY_REQUEST',
  'EVIDENCE_REVIEW',
  'EMERGENCY_COPY',
];

/**
 * What waited for somebody, was settled and waits again is told again: an answer that was refused and given anew, a copy that cannot be
 * written a second time. Without the day since when it waits, the first mail about it was the last. What was told before this counts
 * as told of every wait that had begun by then. Whoever has drawn up a matrix does not confirm it and is not asked to: only the
 * database knows who that is.
 */
export class ToldOfEachWait1764000000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table digest_notices add column waiting_since date;
      update digest_notices n set waiting_since = d.day from digests d
        where d.id = n.digest_id and n.kind in (${WAITING.map((kind) => `'${kind}'`).join(',')});
      alter table digest_notices drop constraint uq_digest_notices__step__twice,
        add constraint uq_digest_notices__step__twice
          unique nulls not distinct (account_id, kind, subject_id, institution_id, due_on, step, waiting_since);
      grant execute on function has_drafted(uuid, uuid) to bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke execute on function has_drafted(uuid, uuid) from bunkaiten_service;
      delete from digest_notices n using digest_notices later
        where (later.account_id, later.kind, later.subject_id, later.step) = (n.account_id, n.kind, n.subject_id, n.step)
          and later.institution_id is not distinct from n.institution_id and later.due_on is not distinct from n.due_on
          and later.waiting_since > coalesce(n.waiting_since, '-infinity');
      alter table digest_notices drop constraint uq_digest_notices__step__twice, drop column waiting_since,
        add constraint uq_digest_notices__step__twice
          unique nulls not distinct (account_id, kind, subject_id, institution_id, due_on, step);
    `);
  }
}
