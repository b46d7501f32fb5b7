import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';

/** What the journal is told of a finding is whose it is and what has become of it: there are many, and the rest stands beside. */
const LEFT_OUT = `{facts,strength,variant,section,open_for_gate,subject_name,acceptance_id,opened_on}`;

/** Many are found by one statement: each statement tells the journal of all that it has added. */
const addedByStatement = (table: string) => `
      drop trigger ${table}_journal on ${table};
      create trigger ${table}_journal after update or delete on ${table} for each row execute function write_journal(
        'id', '', '', 'institution_id', '', 'false', '${table === 'findings' ? LEFT_OUT : '{}'}');
      create trigger ${table}_journal_added after insert on ${table} referencing new table as entered for each statement execute function write_journal(
        'id', '', '', 'institution_id', '', 'false', '${table === 'findings' ? LEFT_OUT : '{}'}');`;

/**
 * Judgements are told to other systems as changes are: from the journal, in its order. So the findings that are kept enter it,
 * and beside them what the purchasing gate says of each
 * vendor that an institution has to do with, so that it is told when that turns.
 */
export class Judgements1764000000441 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      select keep_journal('findings', institution => 'institution_id', left_out => '${LEFT_OUT}');
      ${addedByStatement('findings')}

      create table vendor_gates (
        id uuid constraint pk_vendor_gates primary key,
        institution_id uuid not null constraint fk_vendor_gates__institution_id__not_found references institutions on delete cascade,
        vendor_id uuid not null constraint fk_vendor_gates__vendor_id__not_found references vendors on delete cascade,
        decision text not null constraint ck_vendor_gates__decision__unknown check (decision in ('allow','warn','block')),
        -- The rules that say so, those that stop first.
        reason_codes text[] not null,
        turned_on date not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_vendor_gates__vendor_id__taken unique (institution_id, vendor_id)
      );
      create index ix_vendor_gates__vendor_id on vendor_gates (vendor_id);
      select guard_table('vendor_gates', '(${STAFF} and ${OWN})', names => '${JSON.stringify({ institution_id: OWN })}');
      select keep_journal('vendor_gates', institution => 'institution_id');
      ${addedByStatement('vendor_gates')}

      -- What a message tells: that it was changed, or what it has become.
      alter table webhook_deliveries add column event text not null default 'changed';
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table webhook_deliveries drop column event;
      drop table vendor_gates;
      drop trigger findings_journal_added on findings;
      drop trigger findings_journal on findings;
      select build_past();
    `);
  }
}
