import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type EffectivenessEvidenceType } from '../../kernel/terms/vendor-terms';
import { Column, Entity } from 'typeorm';

/** 有効性を示す資料: that a certified management system works (5.1.2 footnote 4). */
@Entity('effectiveness_evidence')
export class EffectivenessEvidenceEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  type!: EffectivenessEvidenceType;

  @Column('date', { name: 'received_on' })
  receivedOn!: CalendarDate;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  reviewer!: string | null;

  @Column('text', { default: 'UNKNOWN' })
  effective!: Answer;

  @Column('text', { nullable: true })
  conclusion!: string | null;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;
}
