import { type MigrationInterface, type QueryRunner } from 'typeorm';

const UNSEALED = 'not exists (select from journal_chain c where c.seq = j.seq)';

/**
 * What a sealing takes is what is new, however long the journal is. How much is new PostgreSQL cannot know beforehand: it expected a
 * third of the journal, and after every change read all of it, and all of the chain. Each entry is looked up by itself now, which
 * `offset 0` holds it to, and by an index.
 */
export class SealingAsLongAsEver1764000000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      sealing(
        'set enable_seqscan = off',
        `with fresh as materialized (
            select j.seq from journal j where j.txid >= pg_snapshot_xmax(head.seen)
            union all
            select j.seq from journal j where j.txid = any(ended)),
          next as materialized (select j.seq from fresh j where not exists (select from journal_chain c where c.seq = j.seq offset 0) order by j.seq limit batch)
          select j.* from next, lateral (select * from journal j where j.seq = next.seq offset 0) as j order by next.seq`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      sealing(
        '',
        `with fresh as materialized (
            select j.seq from journal j where j.txid >= pg_snapshot_xmax(head.seen) and ${UNSEALED}
            union all
            select j.seq from journal j where j.txid = any(ended) and ${UNSEALED})
          select j.* from fresh join journal j using (seq) order by seq limit batch`,
      ),
    );
  }
}

/** As migration 0580 has it, but for how it looks. */
function sealing(settings: string, entries: string): string {
  return `
    create or replace function seal_journal(batch int) returns int language plpgsql security definer set search_path = public, pg_temp ${settings} as $$
    declare
      head journal_head;
      link journal_chain;
      entry journal;
      sealed int := 0;
      now pg_snapshot;
      ended xid8[];
    begin
      if not pg_try_advisory_xact_lock(hashtext('seal_journal')) then return -1; end if;
      select * into head from journal_head;
      -- After the head, so that it is never older than what the head says, and before the entries, which may be a few more.
      select pg_current_snapshot() into now;
      -- Only on another server, whose transactions began anew: the database was restored from a dump.
      if pg_snapshot_xmax(head.seen) > pg_snapshot_xmax(now) then head.seen := '1:1:'; end if;
      ended := array(select x from pg_snapshot_xip(head.seen) as x where pg_visible_in_snapshot(x, now));
      link.sealed_at := clock_timestamp();
      link.horizon := pg_snapshot_xmin(head.seen);
      for entry in
        ${entries}
      loop
        head.position := head.position + 1;
        link.position := head.position;
        link.seq := entry.seq;
        head.hash := sha256(head.hash || convert_to(journal_text(link, entry), 'UTF8'));
        link.hash := head.hash;
        insert into journal_chain values (link.*);
        sealed := sealed + 1;
      end loop;
      if sealed > 0 then
        -- Where there may be more, the next look begins where this one did.
        update journal_head set position = head.position, hash = head.hash, seen = case when sealed < batch then now else head.seen end;
      end if;
      return sealed;
    end $$;`;
}
