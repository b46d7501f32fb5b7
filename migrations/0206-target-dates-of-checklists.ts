import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 事業者確認用チェックリスト: each item that is answered いいえ has a target date of its own. */
export class TargetDatesOfChecklists1764000000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function are_open_items(items jsonb) returns boolean language sql immutable as $$
        select case when jsonb_typeof(items) <> 'array' then false else (
          select count(*) <= 100 and count(distinct item->>'itemNo') = count(*) and coalesce(bool_and(coalesce(
            jsonb_typeof(item) = 'object' and length(item->>'itemNo') between 1 and 20
            and coalesce(item->>'targetOn', '2000-01-01') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', false)), true)
          from jsonb_array_elements(items) item) end
      $$;
      alter table attestations add column open_items jsonb not null default '[]'
          constraint ck_attestations__open_items__twice check (are_open_items(open_items)),
        add constraint ck_attestations__open_items__other_kind
          check (open_items = '[]' or (topic = 'VENDOR_CHECKLIST' and conclusion = 'NO'));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      alter table attestations drop constraint ck_attestations__open_items__other_kind, drop column open_items;
      drop function are_open_items(jsonb);
      select build_past();
    `);
  }
}
