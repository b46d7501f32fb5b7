import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { Column, Entity } from 'typeorm';
import { AccountOf } from '../account-of';

/** A check of an overseas party’s measures and regime (APPI 28③, 規則18). */
@Entity('overseas_checks')
export class OverseasCheckEntity extends RegisteredEntity {
  @Column('uuid', { name: 'subcontract_id' })
  subcontractId!: string;

  @Column('date', { name: 'performed_on' })
  performedOn!: CalendarDate;

  @Column('text', { name: 'performed_by', nullable: true })
  performedBy!: string | null;

  @AccountOf('performed_by')
  performedByAccount!: string | null;

  @Column('text', { nullable: true })
  result!: string | null;
}
