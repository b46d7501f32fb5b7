import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type EquipmentRole, type HolderKind } from '../../kernel/terms/equipment-terms';
import { Column, Entity } from 'typeorm';

/** 所有者・設置責任者・保守管理者・管理主体 and what keeps it safe: who holds which role on a device, both days included (5.3). */
@Entity('equipment_roles')
export class EquipmentRoleEntity extends RegisteredEntity {
  @Column('uuid', { name: 'equipment_id' })
  equipmentId!: string;

  @Column('text')
  role!: EquipmentRole;

  @Column('text', { name: 'held_by' })
  heldBy!: HolderKind;

  @Column('uuid', { name: 'vendor_id', nullable: true })
  vendorId!: string | null;

  @Column('date', { name: 'held_from' })
  heldFrom!: CalendarDate;

  @Column('date', { name: 'held_to', nullable: true })
  heldTo!: CalendarDate | null;
}
