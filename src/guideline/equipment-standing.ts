import { type EquipmentRole } from '../kernel/terms/equipment-terms';
import { type Clock } from './clock';
import { type EquipmentSnapshot } from './snapshots/equipment-snapshot';

/** In use on the clock's day, its last day included. A planned device is in use for nobody yet. */
export function isInUse({ status, liveFrom, disposedOn }: EquipmentSnapshot, clock: Clock): boolean {
  switch (status) {
    case 'PLANNED':
      return false;
    case 'LIVE':
      return clock.isWithin(liveFrom, disposedOn);
    case 'DISPOSED':
      return disposedOn !== null && clock.isWithin(liveFrom, disposedOn);
  }
}

/** Who holds the role on the clock's day: sorted, each once. */
export function holdersOf(role: EquipmentRole, { roles }: EquipmentSnapshot, clock: Clock): string[] {
  const held = roles.filter((entry) => entry.role === role && clock.isWithin(entry.from, entry.to));
  return [...new Set(held.map(({ party }) => party))].sort();
}

/** 5.3: nobody holds the role of a device in use. */
export function lacks(role: EquipmentRole, equipment: EquipmentSnapshot, clock: Clock): boolean {
  const isHeld = equipment.roles.some((entry) => entry.role === role && clock.isWithin(entry.from, entry.to));
  return !isHeld && isInUse(equipment, clock);
}
