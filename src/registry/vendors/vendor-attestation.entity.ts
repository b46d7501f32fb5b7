import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type AttestedGuideline } from '../../kernel/terms/vendor-terms';
import { Column, Entity } from 'typeorm';
import { SourcedEntity } from '../sourced.entity';

/** 遵守の表明: that a vendor complies with a guideline, and which edition (5①). */
@Entity('vendor_attestations')
export class VendorAttestationEntity extends SourcedEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  guideline!: AttestedGuideline;

  @Column('text')
  edition!: string;

  @Column('date', { name: 'attested_on' })
  attestedOn!: CalendarDate;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: CalendarDate | null;

  @Column('text', { default: 'UNKNOWN' })
  complies!: Answer;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;
}
