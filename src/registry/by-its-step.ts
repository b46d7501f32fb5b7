import { type EntityManager } from 'typeorm';
import { type Database } from '../database/database';
import { type CalendarDate } from '../kernel/calendar-date';
import { conflict, fault, invalid } from '../kernel/problems';

/** Since when a device or a system is used, and until when. */
export interface Use {
  readonly status: 'PLANNED' | 'LIVE' | 'RETIRED' | 'DISPOSED';
  readonly liveFrom?: CalendarDate | null;
  readonly lastOn?: CalendarDate | null;
}

/** In use, or used until its last day: what was given up before it began has none. */
export function isUsed({ status, lastOn = null }: Use): boolean {
  return status === 'LIVE' || (status !== 'PLANNED' && lastOn !== null);
}

/** Whether something in use is said to have begun on another day than it did. */
export function isMoved(before: Use, liveFrom: CalendarDate | null | undefined): boolean {
  return isUsed(before) && !!before.liveFrom && liveFrom !== undefined && liveFrom !== before.liveFrom;
}

/** 400: this state is reached by its step, which asks a gate. */
export function demandStep(isReached: boolean, pointer: string, step: string): void {
  if (!isReached) return;
  throw invalid([
    fault(pointer, 'BY_STEP', {
      ja: `この状態は手続き(${step})によってのみ登録できます`,
      en: `It comes to be so by its step only (${step})`,
    }),
  ]);
}

/** 400 once the institution's cut-over day has come: from then on nothing is entered as already begun. */
export async function demandEntryOpen(
  database: Database,
  institutionId: string,
  isBegun: boolean,
  pointer: string,
  step: string,
): Promise<void> {
  if (!isBegun) return;
  const isClosed = await database.together('entry closed', institutionId, (ids) => areClosed(database, ids));
  demandStep(isClosed, pointer, step);
}

async function areClosed(database: Database, institutionIds: readonly string[]): Promise<boolean[]> {
  const rows = await database.read<{ id: string; isClosed: boolean }>({
    name: 'entry-closed',
    text: `select id, coalesce(cut_over_day(id) <= today_in_japan(), false) as "isClosed"
      from (select distinct id from unnest($1::uuid[]) as said (id)) as asked`,
    values: [institutionIds],
  });
  const closed = new Set(rows.filter(({ isClosed }) => isClosed).map(({ id }) => id));
  return institutionIds.map((id) => closed.has(id));
}

/** 409: what has begun, or is over, does not begin. */
export function demandNotBegun(isToBegin: boolean): void {
  if (isToBegin) return;
  throw conflict('ILLEGAL_STEP', {
    ja: '開始前の記録ではありません',
    en: 'It is not waiting to begin',
  });
}

/** Changes what only the step of this record changes: PostgreSQL refuses that of any other statement. */
export async function asStepOf<T>(manager: EntityManager, id: string, change: () => Promise<T>): Promise<T> {
  await manager.query(`select set_config('bunkaiten.step', $1, true)`, [id]);
  const changed = await change();
  await manager.query(`select set_config('bunkaiten.step', '', true)`);
  return changed;
}
