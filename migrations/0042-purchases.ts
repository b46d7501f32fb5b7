import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const MAY_WRITE = '(select scope_may_write())';
const OWN = `((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))`;

const ANSWER = (column: string) =>
  `text not null default 'UNKNOWN' constraint ck_purchases__${column}__unknown check (${column} in ('YES','NO','UNKNOWN'))`;

/**
 * What an institution buys from a vendor, as far as it concerns its systems, its patients' data or its network: buyers of
 * stationery are not held up by a guideline on IT, and the meal contractor with a line into the network is.
 */
export class Purchases1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table purchases (
        id uuid constraint pk_purchases primary key,
        institution_id uuid not null constraint fk_purchases__institution_id__not_found references institutions,
        vendor_id uuid not null constraint fk_purchases__vendor_id__not_found references vendors,
        description text not null,
        works_on_systems ${ANSWER('works_on_systems')},
        handles_medical_info ${ANSWER('handles_medical_info')},
        external_connection ${ANSWER('external_connection')},
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index ix_purchases__institution_id on purchases (institution_id, vendor_id);
      create trigger purchases_version before update on purchases for each row execute function count_version();
      grant select, insert, update, delete on purchases to bunkaiten_service;
      alter table purchases enable row level security;
      create policy purchases_read on purchases for select using (${OWN});
      create policy purchases_add on purchases for insert with check (true);
      create policy purchases_change on purchases for update using (${MAY_WRITE} and ${STAFF} and ${OWN}) with check (true);
      create policy purchases_remove on purchases for delete using (${MAY_WRITE} and ${STAFF} and ${OWN});
      create policy ri_purchases__writes__forbidden on purchases as restrictive for insert with check (${MAY_WRITE} and ${STAFF});
      create policy ri_purchases__institution_id__not_found on purchases as restrictive for insert with check (${OWN});
      create policy ru_purchases__institution_id__not_found on purchases as restrictive for update using (true) with check (${OWN});
      select keep_journal('purchases', institution => 'institution_id');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table purchases;
      select build_past();
    `);
  }
}
