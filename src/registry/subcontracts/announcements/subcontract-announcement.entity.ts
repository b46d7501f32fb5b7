import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../../database/registered.entity';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer } from '../../../kernel/terms/answers';
import { AccountOf } from '../../account-of';

/** 再委託の事前の届出: what a vendor says of a party that it wants to re-entrust something to. */
@Entity('subcontract_announcements')
export class SubcontractAnnouncementEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  /** Written by the database: whose people announce. */
  @Column({ type: 'uuid', name: 'announcer_id', update: false })
  announcerId!: string;

  @Column('text', { name: 'announced_by' })
  announcedBy!: string;

  @AccountOf('announced_by')
  announcedByAccount!: string | null;

  @Column({ type: 'uuid', name: 'announced_by_actor', nullable: true, insert: false, update: false })
  announcedByActor!: string | null;

  @Column('text')
  counterparty!: string;

  @Column('text', { name: 'corporate_number', nullable: true })
  corporateNumber!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text')
  work!: string;

  @Column('text', { name: 'handles_personal_data', default: 'UNKNOWN' })
  handlesPersonalData!: Answer;

  @Column('text', { name: 'personal_data_handling', nullable: true })
  personalDataHandling!: string | null;

  @Column('text', { name: 'safety_measures', nullable: true })
  safetyMeasures!: string | null;

  @Column('text', { name: 'processing_countries', array: true, default: {} })
  processingCountries!: string[];

  @Column('text', { name: 'storage_countries', array: true, default: {} })
  storageCountries!: string[];

  @Column('text', { name: 'goes_further', default: 'UNKNOWN' })
  goesFurther!: Answer;

  @Column('date', { name: 'planned_start_on', nullable: true })
  plannedStartOn!: CalendarDate | null;

  /** The re-entrustment as which the institution has taken it up. */
  @Column('uuid', { name: 'subcontract_id', nullable: true })
  subcontractId!: string | null;

  @Column('date', { name: 'declined_on', nullable: true })
  declinedOn!: CalendarDate | null;

  /** Why it was declined or taken back. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: CalendarDate | null;
}
