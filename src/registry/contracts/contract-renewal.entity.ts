import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** A renewal of a contract's term, written by its step. */
@Entity('contract_renewals')
export class ContractRenewalEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  /** The last day of the term that was renewed. */
  @Column('date', { name: 'last_on' })
  lastOn!: CalendarDate;

  @Column('date', { name: 'renewed_on' })
  renewedOn!: CalendarDate;
}
