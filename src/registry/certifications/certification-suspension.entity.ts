import { type CalendarDate } from '../../kernel/calendar-date';
import { type SuspensionKind } from '../../kernel/terms/certification-terms';
import { Column, Entity } from 'typeorm';
import { SourcedEntity } from '../sourced.entity';

/** 一時停止・取消し of a certificate, both days included. */
@Entity('certification_suspensions')
export class CertificationSuspensionEntity extends SourcedEntity {
  @Column('uuid', { name: 'certification_id' })
  certificationId!: string;

  @Column('text')
  kind!: SuspensionKind;

  @Column('date', { name: 'effective_from' })
  effectiveFrom!: CalendarDate;

  @Column('date', { name: 'effective_to', nullable: true })
  effectiveTo!: CalendarDate | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
