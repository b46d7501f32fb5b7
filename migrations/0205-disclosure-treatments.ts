import { type MigrationInterface, type QueryRunner } from 'typeorm';

const STAFF = '(select scope_is_staff())';
const OWN = '((select scope_everywhere()) or institution_id = any((select scope_institutions())::uuid[]))';
const NAMES = {
  institution_id: OWN,
  disclosure_id: 'exists (select from vendor_disclosure_documents seen where seen.id = disclosure_id)',
};

/**
 * How an institution deals with what a vendor does not say yes to in its MDS or SDS (保守委託機関編 10章: every いいえ is
 * assessed and can be explained). The sheet is shared; what an institution makes of it is its own.
 */
export class DisclosureTreatments1764000000205 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disclosure_treatments (
        id uuid constraint pk_disclosure_treatments primary key,
        institution_id uuid not null constraint fk_disclosure_treatments__institution_id__not_found references institutions,
        disclosure_id uuid not null constraint fk_disclosure_treatments__disclosure_id__not_found references vendor_disclosure_documents on delete cascade,
        item_no text not null,
        treatment text not null,
        decided_on date not null,
        decided_by text not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint uq_disclosure_treatments__item_no__taken unique (institution_id, disclosure_id, item_no)
      );
      create index ix_disclosure_treatments__disclosure_id on disclosure_treatments (disclosure_id);

      -- What it is about stands on the sheet, and is no yes: of what nobody asked there is nothing to treat.
      create function hold_treated_item() returns trigger language plpgsql as $$
      begin
        if not exists (select from vendor_disclosure_documents d, jsonb_array_elements(d.answers) item
            where d.id = new.disclosure_id and item->>'no' = new.item_no and item->>'answer' <> 'YES') then
          raise exception using errcode = '23514', constraint = 'ck_disclosure_treatments__item_no__not_open', message = 'no such open item';
        end if;
        return new;
      end $$;
      create trigger disclosure_treatments_item before insert or update of disclosure_id, item_no on disclosure_treatments
        for each row execute function hold_treated_item();
      select guard_table('disclosure_treatments', '(${STAFF} and ${OWN})', names => '${JSON.stringify(NAMES)}');
      select keep_journal('disclosure_treatments', institution => 'institution_id');
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop table disclosure_treatments;
      drop function hold_treated_item();
      select build_past();
    `);
  }
}
