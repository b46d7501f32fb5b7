import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a vendor answers item by item in its MDS or SDS (保守委託機関編 10章, 別紙). A sheet is one paper: it comes whole, and
 * another takes its place whole. How many items say no is what the sheet says, where there is one.
 */
export class AnswerSheets1764000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function is_answer_sheet(sheet jsonb) returns boolean language sql immutable as $$
        select case when jsonb_typeof(sheet) <> 'array' then false else (
          select count(*) between 1 and 300 and count(distinct item->>'no') = count(*) and bool_and(coalesce(
            jsonb_typeof(item) = 'object' and item->>'no' ~ '^[A-Z]{0,3}[1-9][0-9]{0,2}([.-][1-9][0-9]{0,2}){0,3}$'
            and item->>'answer' in ('YES','NO','NOT_APPLICABLE','UNANSWERED')
            and coalesce(length(item->>'question'), 0) <= 1000 and coalesce(length(item->>'note'), 0) <= 2000, false))
          from jsonb_array_elements(sheet) item) end
      $$;
      create function answered_no(sheet jsonb) returns int language sql immutable as $$
        select count(*)::int from jsonb_array_elements(sheet) item where item->>'answer' = 'NO'
      $$;
      alter table vendor_disclosure_documents add column answers jsonb
          constraint ck_vendor_disclosure_documents__answers__format check (answers is null or is_answer_sheet(answers)),
        add constraint ck_vendor_disclosure_documents__type__other_sheet check (answers is null or type <> 'SERVICE_SPEC_CONFORMITY'),
        add constraint ck_vendor_disclosure_documents__items_answered_no__other_sheet
          check (answers is null or items_answered_no is not distinct from answered_no(answers));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table vendor_disclosure_documents drop constraint ck_vendor_disclosure_documents__items_answered_no__other_sheet,
          drop constraint ck_vendor_disclosure_documents__type__other_sheet,
        drop column answers;
      drop function answered_no(jsonb);
      drop function is_answer_sheet(jsonb);
      select build_past();
    `);
  }
}
