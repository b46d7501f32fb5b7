import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** Of which system a device is part, from a day until a day (both included). */
@Entity('equipment_systems')
export class EquipmentSystemEntity extends RegisteredEntity {
  @Column('uuid', { name: 'equipment_id' })
  equipmentId!: string;

  @Column('uuid', { name: 'system_id' })
  systemId!: string;

  /** null: since the device is there. */
  @Column('date', { name: 'member_from', nullable: true })
  memberFrom!: CalendarDate | null;

  @Column('date', { name: 'member_to', nullable: true })
  memberTo!: CalendarDate | null;
}
