import { type EntityManager } from 'typeorm';
import { type Database } from '../../database/database';
import { type About } from '../../guideline/rule';
import { type CalendarDate } from '../../kernel/calendar-date';

/** What is judged by itself: a record of an institution, or what the purchasing gate says of a vendor. */
export interface JudgedRecord {
  readonly about: About | 'purchase';
  readonly id: string;
}

/** The day before which nothing that was found there becomes another; null: it never does by the passing of time alone. */
export interface Turning extends JudgedRecord {
  readonly nextChangeOn: CalendarDate | null;
}

/** Up to so many records of an institution for which a date has come since they were judged, the longest due first. */
export function recordsDue(
  database: Database,
  institutionId: string,
  through: CalendarDate,
  most: number,
): Promise<JudgedRecord[]> {
  return database.read<JudgedRecord>({
    name: 'records-due',
    text: `select about, record_id as id from judged_records where institution_id = $1 and next_change_on <= $2
      order by next_change_on, about, record_id limit $3`,
    values: [institutionId, through, most],
  });
}

/** Notes until when it holds what was found in all records of an institution. */
export async function noteAll(
  manager: EntityManager,
  institutionId: string,
  turning: readonly Turning[],
): Promise<void> {
  const rows = rowsOf(turning);
  await manager.query(
    `delete from judged_records r where r.institution_id = $1 and not exists (
      select from ${ROWS} where t.about = r.about and t.id = r.record_id)`,
    [institutionId, rows],
  );
  await manager.query(NOTE, [institutionId, rows]);
}

/** Notes until when it holds what was found in these records: one that is gone, or never turns, is not asked about again. */
export async function noteThese(
  manager: EntityManager,
  institutionId: string,
  judged: readonly JudgedRecord[],
  turning: readonly Turning[],
): Promise<void> {
  await manager.query(
    `delete from judged_records r using ${ROWS} where r.institution_id = $1 and r.about = t.about and r.record_id = t.id`,
    [institutionId, JSON.stringify(judged)],
  );
  await manager.query(NOTE, [institutionId, rowsOf(turning)]);
}

const ROWS = `jsonb_to_recordset($2::jsonb) as t (about text, id uuid, "nextChangeOn" date)`;

const NOTE = `insert into judged_records as r (institution_id, about, record_id, next_change_on)
  select $1::uuid, t.about, t.id, t."nextChangeOn" from ${ROWS}
  on conflict (institution_id, about, record_id) do update set next_change_on = excluded.next_change_on
    where r.next_change_on <> excluded.next_change_on`;

/** Only what turns one day has a row. */
function rowsOf(turning: readonly Turning[]): string {
  return JSON.stringify(turning.filter(({ nextChangeOn }) => nextChangeOn !== null));
}
