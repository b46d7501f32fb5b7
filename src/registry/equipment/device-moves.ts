import { type EntityManager } from 'typeorm';
import { type Database } from '../../database/database';
import { addDays, type CalendarDate, today } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { fault, invalid } from '../../kernel/problems';
import { demandSystemsOf } from '../same-institution';

/** Of which system a device is said to be part, and from when on; undefined: nothing is said. */
export interface Placed {
  readonly systemId?: string | null | undefined;
  readonly systemFrom?: CalendarDate | null | undefined;
}

interface Membership {
  readonly id: string;
  readonly systemId: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * Puts a device into a system, from a day on or from today; what it was part of before ends on the day before, and stays on
 * record. The first system that is ever said has been its system since it is there. Says whether anything is another now.
 */
export async function place(
  database: Database,
  manager: EntityManager,
  equipmentId: string,
  institutionId: string,
  { systemId, systemFrom }: Placed,
): Promise<boolean> {
  if (systemId === undefined && !systemFrom) return false;
  if (systemId) await demandSystemsOf(database, institutionId, [systemId], '/systemId');
  const known = await membershipsOf(manager, equipmentId);
  const on = systemFrom ?? today();
  const next = systemId === undefined ? (heldOn(known, today())?.systemId ?? null) : systemId;
  if (next === null && systemFrom && systemId === undefined)
    throw invalid([
      fault('/systemId', 'REQUIRED', { ja: 'どのシステムかを指定してください', en: 'Say which system it is' }),
    ]);
  const held = heldOn(known, on);
  if (held !== undefined && held.systemId === next) return begin(manager, held, systemFrom);
  if (held === undefined && next === null) return false;
  await manager.query('delete from equipment_systems where equipment_id = $1 and member_from >= $2', [equipmentId, on]);
  await manager.query(
    'update equipment_systems set member_to = $3 where equipment_id = $1 and coalesce(member_to, $2) >= $2',
    [equipmentId, on, addDays(on, -1)],
  );
  if (next !== null) {
    const from = systemFrom ?? (known.length === 0 ? null : on);
    await manager.query(
      'insert into equipment_systems (id, equipment_id, system_id, member_from) values ($1, $2, $3, $4)',
      [newId(), equipmentId, next, from],
    );
  }
  return true;
}

/** What was mistyped was the right one from the first; says which it is part of today. */
export async function retypeSystem(
  database: Database,
  manager: EntityManager,
  equipmentId: string,
  institutionId: string,
  systemId: string | null,
): Promise<void> {
  const held = heldOn(await membershipsOf(manager, equipmentId), today());
  if (held === undefined) await place(database, manager, equipmentId, institutionId, { systemId });
  else if (systemId === null) await manager.query('delete from equipment_systems where id = $1', [held.id]);
  else await manager.query('update equipment_systems set system_id = $2 where id = $1', [held.id, systemId]);
}

function membershipsOf(manager: EntityManager, equipmentId: string): Promise<Membership[]> {
  return manager.query<Membership[]>(
    `select id, system_id as "systemId", member_from::text as "from", member_to::text as "to" from equipment_systems
     where equipment_id = $1 order by member_from nulls first`,
    [equipmentId],
  );
}

/** Which system it is part of today; null: none. */
export async function systemOf(manager: EntityManager, equipmentId: string): Promise<string | null> {
  return heldOn(await membershipsOf(manager, equipmentId), today())?.systemId ?? null;
}

function heldOn(known: readonly Membership[], day: CalendarDate): Membership | undefined {
  return known.find(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
}

/** It is part of that system already: at most its first day is another. */
async function begin(
  manager: EntityManager,
  held: Membership,
  systemFrom: CalendarDate | null | undefined,
): Promise<boolean> {
  if (!systemFrom || systemFrom === held.from) return false;
  const isEarlier = held.from !== null && systemFrom < held.from;
  if (isEarlier) {
    const earlier = [held.id, systemFrom, held.from, addDays(systemFrom, -1)];
    await manager.query(
      `with others as (select o.id, o.member_from from equipment_systems h join equipment_systems o on o.equipment_id = h.equipment_id and o.id <> h.id where h.id = $1)
       delete from equipment_systems where id in (select id from others where member_from >= $2 and member_from < $3)`,
      earlier.slice(0, 3),
    );
    await manager.query(
      `update equipment_systems o set member_to = $4 from equipment_systems h
       where h.id = $1 and o.equipment_id = h.equipment_id and o.id <> h.id and coalesce(o.member_from, $2) <= $2 and o.member_to >= $2 and o.member_to < $3`,
      earlier,
    );
  }
  await manager.query('update equipment_systems set member_from = $2 where id = $1', [held.id, systemFrom]);
  return true;
}
