import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { Column, Entity } from 'typeorm';
import { AccountOf } from '../account-of';

/** Whether a certificate of the vendor covers what the contract entrusts (5.1.2). */
@Entity('certification_coverages')
export class CertificationCoverageEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'certification_id' })
  certificationId!: string;

  @Column('text')
  covers!: Answer;

  @Column('date', { name: 'judged_on', nullable: true })
  judgedOn!: CalendarDate | null;

  @Column('text', { name: 'judged_by', nullable: true })
  judgedBy!: string | null;

  @AccountOf('judged_by')
  judgedByAccount!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
