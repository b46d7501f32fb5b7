import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** 運用マニュアル that shows the scope of an operational row, shared with the vendor (1.3.2). */
@Entity('contract_manuals')
export class ContractManualEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text', { name: 'row_key' })
  rowKey!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  ref!: string | null;

  @Column('date', { name: 'shared_on', nullable: true })
  sharedOn!: CalendarDate | null;
}
