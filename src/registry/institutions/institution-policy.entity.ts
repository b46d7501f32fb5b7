import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Windows and intervals that an institution has set for itself; null: our default. */
@Entity('institution_policies')
export class InstitutionPolicyEntity {
  @PrimaryColumn('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('int', { name: 'certificate_expiry_days', array: true, nullable: true })
  certificateExpiryDays!: number[] | null;

  @Column('int', { name: 'contract_end_days', array: true, nullable: true })
  contractEndDays!: number[] | null;

  @Column('int', { name: 'notice_deadline_days', array: true, nullable: true })
  noticeDeadlineDays!: number[] | null;

  @Column('int', { name: 'end_of_support_months', array: true, nullable: true })
  endOfSupportMonths!: number[] | null;

  @Column('int', { name: 'evidence_max_age_months', nullable: true })
  evidenceMaxAgeMonths!: number | null;

  @Column('int', { name: 'verification_max_age_days', nullable: true })
  verificationMaxAgeDays!: number | null;

  @Column('int', { name: 'supervision_interval_months', nullable: true })
  supervisionIntervalMonths!: number | null;

  @Column('int', { name: 'important_supervision_interval_months', nullable: true })
  importantSupervisionIntervalMonths!: number | null;

  @Column('int', { name: 'contract_review_interval_months', nullable: true })
  contractReviewIntervalMonths!: number | null;

  @Column('int', { name: 'matrix_review_interval_months', nullable: true })
  matrixReviewIntervalMonths!: number | null;

  @Column('int', { name: 'matrix_change_grace_days', nullable: true })
  matrixChangeGraceDays!: number | null;

  @Column('int', { name: 'overseas_check_interval_months', nullable: true })
  overseasCheckIntervalMonths!: number | null;

  @Column('int', { name: 'emergency_contact_max_age_months', nullable: true })
  emergencyContactMaxAgeMonths!: number | null;

  @Column({ type: 'int', default: 1, insert: false, update: false })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()', insert: false, update: false })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()', insert: false, update: false })
  updatedAt!: Date;
}
