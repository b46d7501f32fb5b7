import { type MigrationInterface, type QueryRunner } from 'typeorm';

const DEFINER = 'security definer set search_path = public, pg_temp';
const OPEN = `m.status in ('DRAFT','UNDER_CONSULTATION') and g.content_sha256 is not null`;

/**
 * A confirmation names the contract's number among what was confirmed. Under another number nothing could be agreed on it, and nobody was
 * asked to confirm again, since neither the rows nor the parties had changed: it falls as with any other words.
 */
export class ConfirmedUnderANumber1764000000771 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function void_confirmations_of_number() returns trigger language plpgsql ${DEFINER} as $$
      begin
        delete from matrix_agreements g using matrices m where m.id = g.matrix_id and m.contract_id = new.id and ${OPEN};
        return null;
      end $$;
      revoke execute on function void_confirmations_of_number() from public;
      create trigger contracts_renumbered after update of contract_no on contracts for each row
        when (old.contract_no <> new.contract_no) execute function void_confirmations_of_number();

      -- What has been confirmed under another number than there is now.
      delete from matrix_agreements g using matrices m, contracts c
        where m.id = g.matrix_id and c.id = m.contract_id and ${OPEN} and c.contract_no <> (
          select j.before ->> 'contract_no' from journal j where j.subject_id = c.id and j.subject_table = 'contracts'
            and j.action = 'UPDATE' and j.at > g.confirmed_at and j.before ->> 'contract_no' <> j.after ->> 'contract_no' order by j.seq limit 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger contracts_renumbered on contracts;
      drop function void_confirmations_of_number();
    `);
  }
}
