import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type ContractDocumentType } from '../../kernel/terms/contract-terms';
import { Column, Entity } from 'typeorm';

/** 契約書・約款・覚書・SLA, and where they are kept (1⑮). */
@Entity('contract_documents')
export class ContractDocumentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  type!: ContractDocumentType;

  @Column('text')
  title!: string;

  @Column('date', { name: 'dated_on', nullable: true })
  datedOn!: CalendarDate | null;

  @Column('date', { name: 'in_force_to', nullable: true })
  inForceTo!: CalendarDate | null;

  @Column('text', { name: 'storage_ref', nullable: true })
  storageRef!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;
}
