import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type ForeignInformation } from '../../kernel/terms/provision-terms';
import { type Appi28Basis } from '../../kernel/terms/subcontract-terms';

/** 構成員: a vendor that is one of several in a contract, beside the representative, from a day until a day (both included). */
@Entity('contract_members')
export class ContractMemberEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text', { nullable: true })
  part!: string | null;

  @Column('date', { name: 'member_from', nullable: true })
  memberFrom!: CalendarDate | null;

  @Column('date', { name: 'member_to', nullable: true })
  memberTo!: CalendarDate | null;

  @Column('text', { name: 'appi28_basis', nullable: true })
  appi28Basis!: Appi28Basis | null;

  @Column('date', { name: 'consent_on', nullable: true })
  consentOn!: CalendarDate | null;

  @Column('text', { name: 'foreign_information', array: true, default: {} })
  foreignInformation!: ForeignInformation[];

  @Column('text', { name: 'foreign_information_substitute', nullable: true })
  foreignInformationSubstitute!: string | null;
}
