import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** インシデント in what the contract covers, after which who answers for what is looked at again (1⑫). */
@Entity('contract_incidents')
export class ContractIncidentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'occurred_on' })
  occurredOn!: CalendarDate;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
