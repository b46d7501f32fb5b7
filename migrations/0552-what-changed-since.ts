import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What was entered in the journal about an institution, or about nobody's in particular, by transactions that a snapshot of the
 * data did not see. Of each entry only which records it names, before and after: whoever may see the institution needs to know
 * that something has changed even where what it says is kept from them, such as a declaration before both sides have declared.
 */
export class WhatChangedSince1764000000552 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function changed_since(moment pg_snapshot, whose uuid, most int) returns table (subject_table text, is_own boolean, named uuid[])
        language sql stable security definer set search_path = public, pg_temp as $$
        select j.subject_table, j.institution_id is not null, array(
            select j.subject_id union select j.parent_id union select j.vendor_id
            union select said.value::uuid from jsonb_each_text(coalesce(j.before, '{}')) as said where said.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            union select said.value::uuid from jsonb_each_text(coalesce(j.after, '{}')) as said where said.value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
        from journal j
        where j.txid >= pg_snapshot_xmin(moment) and not pg_visible_in_snapshot(j.txid, moment)
          -- A record is its institution's for ever; who has said a shared fact may become another.
          and (j.institution_id is null or j.institution_id = whose or j.before ->> 'source_institution_id' = whose::text)
          and (scope_everywhere() or whose = any(scope_institutions()))
        limit most
      $$;
      -- Whether the snapshot of the data that is read now sees all that an earlier one saw.
      create function sees_all_of(moment pg_snapshot) returns boolean language sql stable as $$
        select pg_snapshot_xmax(moment) <= pg_snapshot_xmax(pg_current_snapshot())
          and not exists (select from pg_snapshot_xip(pg_current_snapshot()) as running where pg_visible_in_snapshot(running, moment))
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sees_all_of(pg_snapshot);
      drop function changed_since(pg_snapshot, uuid, int);
    `);
  }
}
