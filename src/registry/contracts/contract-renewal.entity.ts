import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** A renewal of a contract's term, written by its step, or when silence has renewed it and what follows is changed. */
@Entity('contract_renewals')
export class ContractRenewalEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  /** The last day of the term that was renewed. */
  @Column('date', { name: 'last_on' })
  lastOn!: CalendarDate;

  @Column('date', { name: 'renewed_on' })
  renewedOn!: CalendarDate;

  /** The next term opened by silence. */
  @Column('boolean', { default: false })
  tacit!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Who recorded it; the database says so. */
  @Column({
    type: 'uuid',
    name: 'recorded_by_actor',
    nullable: true,
    default: () => 'scope_actor()',
    insert: false,
    update: false,
  })
  recordedByActor!: string | null;
}
