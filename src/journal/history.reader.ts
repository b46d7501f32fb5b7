import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { notFound } from '../kernel/problems';
import { changesBetween } from './changes';
import { type HistoryQuery } from './dto/journal-query.dto';
import { type HistoryEntryView, type JournalEntryHeader } from './dto/journal.dto';
import { ENTRY_HEADER, rowShown } from './entry-header';
import { HISTORY_RESOURCES } from './journal-terms';
import { readPosition, writePosition } from './position-cursor';

interface HistoryRow {
  readonly header: JournalEntryHeader;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/**
 * What happened to one record, and to what hangs on it without an id of its own, such as its keys in other systems. A
 * row is held against its own entry before, since an entry may leave out what was there only inside a transaction.
 */
@Injectable()
export class HistoryReader {
  constructor(private readonly database: Database) {}

  /** Newest first; 404 where the journal has nothing of the record, or nothing for the one who asks. */
  async of(
    resource: string,
    id: string,
    { limit, cursor }: HistoryQuery,
  ): Promise<{ items: HistoryEntryView[]; next: string | null }> {
    if (!HISTORY_RESOURCES.some((known) => known === resource)) throw notFound();
    const before = cursor === undefined ? null : readPosition(cursor);
    const rows = await this.database.read<HistoryRow>({
      name: 'history',
      text: `select row_to_json(header) as header, ${rowShown('j.earlier')} as before, ${rowShown('j.after')} as after
        from (select j.*, case when j.action in ('UPDATE','DELETE')
              then coalesce(lag(j.after) over (partition by j.subject_table, j.part, j.parent_id order by j.seq), j.before) end as earlier
            from journal j where j.subject_id = $1 and j.subject_table <> 'contract_changes') as j
          left join journal_chain c on c.seq = j.seq, lateral (select ${ENTRY_HEADER}) as header
        where ($3::bigint is null or j.seq < $3)
          and exists (select from journal s where s.subject_id = $1 and s.subject_table = replace($2, '-', '_'))
        order by j.seq desc limit $4`,
      values: [id, resource, before, limit + 1],
    });
    if (rows.length === 0 && before === null) throw notFound();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({ ...row.header, changes: changesBetween(row.before, row.after) })),
      next: rows.length > limit && last !== undefined ? writePosition(String(last.header.entry)) : null,
    };
  }
}
