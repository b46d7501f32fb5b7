import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How entries become links, but for which entries are looked at, and what is noted of that. */
const SEALING = (declared: string, begin: string, entries: string, end: string) => `
      create or replace function seal_journal(batch int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        head journal_head;
        link journal_chain;
        entry journal;
        sealed int := 0;${declared}
      begin
        if not pg_try_advisory_xact_lock(hashtext('seal_journal')) then return -1; end if;
        select * into head from journal_head;
        ${begin}
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
          ${end}
        end if;
        return sealed;
      end $$;`;

/**
 * What is committed is sealed, whoever still writes: a file of a hundred thousand rows, one transaction of minutes, kept what
 * everybody else had done from the change feed and from webhooks. Entries of such a transaction have their place when it has ended,
 * after those that were sealed meanwhile, whatever their numbers.
 *
 * What is sealed still never builds on what is not. Who builds on an entry has seen it, so its transaction had ended before theirs
 * did: who sees theirs sees it, and it has the lesser number. One sealing looks once, and takes the least numbers first.
 */
export class SealingPastTheLate1764000000580 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What could be seen when all that could be seen had been sealed: what is not sealed was not among it.
      alter table journal_head add column seen pg_snapshot;
      update journal_head set seen = format('%s:%1$s:', greatest(horizon, '1'))::pg_snapshot;
      alter table journal_head alter column seen set not null;
      alter table journal_head drop column horizon;
      ${SEALING(
        `
        now pg_snapshot;
        ended xid8[];`,
        `-- After the head, so that it is never older than what the head says, and before the entries, which may be a few more.
        select pg_current_snapshot() into now;
        -- Only on another server, whose transactions began anew: the database was restored from a dump.
        if pg_snapshot_xmax(head.seen) > pg_snapshot_xmax(now) then head.seen := '1:1:'; end if;
        ended := array(select x from pg_snapshot_xip(head.seen) as x where pg_visible_in_snapshot(x, now));
        link.sealed_at := clock_timestamp();
        link.horizon := pg_snapshot_xmin(head.seen);`,
        `with fresh as materialized (
            select j.seq from journal j where j.txid >= pg_snapshot_xmax(head.seen) and not exists (select from journal_chain c where c.seq = j.seq)
            union all
            select j.seq from journal j where j.txid = any(ended) and not exists (select from journal_chain c where c.seq = j.seq))
          select j.* from fresh join journal j using (seq) order by seq limit batch`,
        `-- Where there may be more, the next look begins where this one did.
          update journal_head set position = head.position, hash = head.hash, seen = case when sealed < batch then now else head.seen end;`,
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table journal_head add column horizon xid8;
      update journal_head set horizon = pg_snapshot_xmin(seen);
      alter table journal_head alter column horizon set not null;
      alter table journal_head drop column seen;
      ${SEALING(
        '',
        `-- Only on another server, whose transactions began anew: the database was restored from a dump.
        if head.horizon > pg_snapshot_xmax(pg_current_snapshot()) then head.horizon := '0'; end if;
        link.sealed_at := clock_timestamp();
        link.horizon := head.horizon;`,
        `with fresh as materialized (
            select j.seq, j.txid >= pg_snapshot_xmin(s.now) and j.txid < pg_snapshot_xmax(s.now) as is_early
            from (select pg_current_snapshot() as now offset 0) as s, journal j
            where j.txid >= head.horizon and not exists (select from journal_chain c where c.seq = j.seq))
          select j.* from fresh join journal j using (seq)
          where seq < coalesce((select min(seq) from fresh where is_early), 9223372036854775807)
          order by seq limit batch`,
        `update journal_head set position = head.position, hash = head.hash, horizon = (
            select least(pg_snapshot_xmin(pg_current_snapshot()), min(j.txid)) from journal j
            where j.txid >= head.horizon and not exists (select from journal_chain c where c.seq = j.seq));`,
      )}
    `);
  }
}
