import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type EvaluationType } from '../../kernel/terms/vendor-terms';
import { Column, Entity } from 'typeorm';

/** An institution’s evaluation of a vendor: 選定 (5①) or 監督 (APPI 25). */
@Entity('vendor_evaluations')
export class VendorEvaluationEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('text')
  type!: EvaluationType;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn!: CalendarDate | null;

  @Column('text', { name: 'functional_fit', default: 'UNKNOWN' })
  functionalFit!: Answer;

  @Column('text', { name: 'security_fit', default: 'UNKNOWN' })
  securityFit!: Answer;

  @Column('text', { name: 'organisation_fit', default: 'UNKNOWN' })
  organisationFit!: Answer;

  @Column('text', { name: 'guideline_fit', default: 'UNKNOWN' })
  guidelineFit!: Answer;

  @Column('text', { name: 'overall_fit', default: 'UNKNOWN' })
  overallFit!: Answer;

  @Column('date', { name: 'followed_up_on', nullable: true })
  followedUpOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  evaluator!: string | null;

  @Column('text', { nullable: true })
  conclusion!: string | null;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;
}
