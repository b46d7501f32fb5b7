import { type CalendarDate } from '../../kernel/calendar-date';
import { type DisclosureDocumentType } from '../../kernel/terms/vendor-terms';
import { Column, Entity } from 'typeorm';
import { SourcedEntity } from '../sourced.entity';
import { type RecordedAnswer } from './recorded-answer';

/** 開示書: MDS, SDS or service-specification conformity disclosure. */
@Entity('vendor_disclosure_documents')
export class VendorDisclosureDocumentEntity extends SourcedEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  type!: DisclosureDocumentType;

  @Column('text')
  product!: string;

  @Column('text', { nullable: true })
  edition!: string | null;

  @Column('date', { name: 'issued_on' })
  issuedOn!: CalendarDate;

  @Column('date', { name: 'received_on', nullable: true })
  receivedOn!: CalendarDate | null;

  @Column('int', { name: 'items_answered_no', nullable: true })
  itemsAnsweredNo!: number | null;

  /** Null: no sheet of answers is on record. */
  @Column('jsonb', { nullable: true })
  answers!: RecordedAnswer[] | null;

  @Column('text', { array: true, default: {} })
  subprocessors!: string[];

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;
}
