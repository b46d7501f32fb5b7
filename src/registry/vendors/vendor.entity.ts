import { Column, Entity } from 'typeorm';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type CorporateRegisterProcess, type LegalForm } from '../../kernel/terms/vendor-terms';
import { SourcedEntity } from '../sourced.entity';

/** システム関連事業者. */
@Entity('vendors')
export class VendorEntity extends SourcedEntity {
  @Column('text')
  name!: string;

  @Column('text', { name: 'name_kana', nullable: true })
  nameKana!: string | null;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  /** What a search compares, and the order of lists; PostgreSQL makes both from the names. */
  @Column({ type: 'text', name: 'name_search', default: '', insert: false, update: false })
  nameSearch!: string;

  @Column({ type: 'text', collation: 'C', default: '', insert: false, update: false })
  reading!: string;

  @Column('text', { name: 'legal_form' })
  legalForm!: LegalForm;

  @Column('text', { name: 'corporate_number', nullable: true })
  corporateNumber!: string | null;

  @Column('text', { name: 'invoice_number', nullable: true })
  invoiceNumber!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { name: 'register_process', nullable: true })
  registerProcess!: CorporateRegisterProcess | null;

  @Column('date', { name: 'register_changed_on', nullable: true })
  registerChangedOn!: CalendarDate | null;

  @Column('date', { name: 'register_closed_on', nullable: true })
  registerClosedOn!: CalendarDate | null;

  @Column('text', { name: 'register_successor_number', nullable: true })
  registerSuccessorNumber!: string | null;

  @Column('text', { name: 'register_name', nullable: true })
  registerName!: string | null;

  @Column('text', { name: 'register_address', nullable: true })
  registerAddress!: string | null;

  @Column('date', { name: 'register_fetched_on', nullable: true })
  registerFetchedOn!: CalendarDate | null;

  /** Written by a succession, as are those below. */
  @Column({ type: 'text', array: true, name: 'former_names', default: [], insert: false, update: false })
  formerNames!: string[];

  @Column({ type: 'text', array: true, name: 'former_readings', default: [], insert: false, update: false })
  formerReadings!: string[];

  @Column({ type: 'uuid', name: 'succeeded_by', nullable: true, insert: false, update: false })
  succeededBy!: string | null;

  @Column({ type: 'date', name: 'succeeded_on', nullable: true, insert: false, update: false })
  succeededOn!: CalendarDate | null;

  @Column('jsonb', { name: 'as_entered', default: {} })
  asEntered!: Record<string, string>;
}
