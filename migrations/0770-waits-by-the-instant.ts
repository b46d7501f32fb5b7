import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';

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
 * What waits twice on one day is told of twice: a wait is known by the instant that began it. Of a confirmation that has fallen, and of
 * when something was put up for consultation or asked for, only the journal is left; whoever has to confirm again is told again. What
 * was told before this counts as told of every wait that had begun by the day on record, or by when the mail was made.
 */
export class WaitsByTheInstant1764000000770 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a property of a record last came to be so.
      create function last_became_at(kept text, record uuid, property text, becomes text) returns timestamptz language sql stable ${DEFINER} as $$
        select max(j.at) from journal j where j.subject_id = record and j.subject_table = kept
          and j.after ->> property = becomes and j.before ->> property is distinct from becomes $$;
      -- When a side last confirmed a revision, whatever has become of the confirmation.
      create function last_confirmed_at(confirmed uuid, by_side text) returns timestamptz language sql stable ${DEFINER} as $$
        select max(j.at) from journal j where j.parent_id = confirmed and j.subject_table = 'matrix_agreements'
          and j.action = 'INSERT' and j.after ->> 'side' = by_side $$;
      revoke execute on function last_became_at(text, uuid, text, text), last_confirmed_at(uuid, text) from public;
      grant execute on function last_became_at(text, uuid, text, text), last_confirmed_at(uuid, text) to bunkaiten_service;

      alter table digest_notices alter column waiting_since type timestamptz
        using (waiting_since + 1)::timestamp at time zone 'Asia/Tokyo' - interval '1 microsecond';
      update digest_notices n set waiting_since = least(n.waiting_since, d.created_at) from digests d
        where d.id = n.digest_id and n.kind in (${WAITING.map((kind) => `'${kind}'`).join(',')});

      grant update (seen_at) on notice_looks to bunkaiten_service;
      create policy notice_looks_again on notice_looks for update
        using (account_id = (select scope_actor())) with check (account_id = (select scope_actor()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy notice_looks_again on notice_looks;
      revoke update (seen_at) on notice_looks from bunkaiten_service;

      delete from digest_notices n using digest_notices later
        where (later.account_id, later.kind, later.subject_id, later.step) = (n.account_id, n.kind, n.subject_id, n.step)
          and later.institution_id is not distinct from n.institution_id and later.due_on is not distinct from n.due_on
          and (later.waiting_since at time zone 'Asia/Tokyo')::date = (n.waiting_since at time zone 'Asia/Tokyo')::date
          and later.waiting_since > n.waiting_since;
      alter table digest_notices alter column waiting_since type date using (waiting_since at time zone 'Asia/Tokyo')::date;

      drop function last_confirmed_at(uuid, text);
      drop function last_became_at(text, uuid, text, text);
    `);
  }
}
