import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const ABOUT = `('institution','vendor','contract','system','equipment','provision','purchase')`;

/**
 * The work of a day grows with what changes that day: of each record stands by itself on which day something found there may be
 * another, and no institution is judged whole because of one of them. By what an institution was judged stands beside when: another
 * version of the service judges it anew.
 */
export class RecordsThatAreDue1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table judged_records (
        institution_id uuid not null constraint fk_judged_records__institution_id__not_found references institutions on delete cascade,
        -- As what it was judged; of a vendor there is also what the purchasing gate says of it.
        about text not null constraint ck_judged_records__about__unknown check (about in ${ABOUT}),
        record_id uuid not null,
        -- What never turns by the passing of time has no row.
        next_change_on date not null,
        constraint pk_judged_records primary key (institution_id, about, record_id)
      );
      create index ix_judged_records__next_change_on on judged_records (institution_id, next_change_on);
      grant select, insert, update, delete on judged_records to bunkaiten_service;
      alter table judged_records enable row level security;
      create policy judged_records_read on judged_records for select using (${STAFF} and ${OWN});
      create policy judged_records_add on judged_records for insert with check (${STAFF} and ${OWN} and ${MAY_WRITE});
      create policy judged_records_change on judged_records for update using (${STAFF} and ${OWN} and ${MAY_WRITE});
      create policy judged_records_remove on judged_records for delete using (${STAFF} and ${OWN} and ${MAY_WRITE});

      -- Nobody is known to have judged by what is judged by now: all are judged once more, and the rows above come of it.
      alter table finding_passes drop column next_change_on, add column judged_by text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table finding_passes drop column judged_by, add column next_change_on date;
      update finding_passes p set next_change_on = (select min(r.next_change_on) from judged_records r where r.institution_id = p.institution_id);
      drop table judged_records;
    `);
  }
}
