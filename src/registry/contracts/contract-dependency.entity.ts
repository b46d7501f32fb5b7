import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type DependencyKind } from '../../kernel/terms/contract-terms';
import { Column, Entity } from 'typeorm';

/** What the vendor itself builds on: another provider’s cloud, or a network service (5.3). */
@Entity('contract_dependencies')
export class ContractDependencyEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  kind!: DependencyKind;

  @Column('text')
  name!: string;

  @Column('uuid', { name: 'vendor_id', nullable: true })
  vendorId!: string | null;

  @Column('uuid', { name: 'depends_on_id', nullable: true })
  dependsOnId!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { name: 'managed_by', nullable: true })
  managedBy!: string | null;

  @Column('text', { name: 'responsibility_ref', nullable: true })
  responsibilityRef!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
