import { type CalendarDate } from '../../kernel/calendar-date';
import {
  type CertificationScheme,
  type RegisterSource,
  type StandardEdition,
  type VerificationResult,
} from '../../kernel/terms/certification-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { Column, Entity } from 'typeorm';
import { SourcedEntity } from '../sourced.entity';
import { AccountOf } from '../account-of';

/** 認証 of a vendor: Privacy Mark, ISMS and others (5②). */
@Entity('certifications')
export class CertificationEntity extends SourcedEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  scheme!: CertificationScheme;

  @Column('text', { name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column('text', { name: 'standard_edition', nullable: true })
  standardEdition!: StandardEdition | null;

  @Column('text', { name: 'holder_name', nullable: true })
  holderName!: string | null;

  @Column('text', { name: 'holder_corporate_number', nullable: true })
  holderCorporateNumber!: string | null;

  @Column('text', { name: 'scope_text', nullable: true })
  scopeText!: string | null;

  @Column('boolean', { name: 'scope_names_vendor', default: false })
  scopeNamesVendor!: boolean;

  @Column('text', { nullable: true })
  body!: string | null;

  @Column('text', { nullable: true })
  accreditation!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: CalendarDate;

  @Column('date', { name: 'valid_to' })
  validTo!: CalendarDate;

  @Column('date', { name: 'last_surveillance_on', nullable: true })
  lastSurveillanceOn!: CalendarDate | null;

  @Column('date', { name: 'renewal_applied_on', nullable: true })
  renewalAppliedOn!: CalendarDate | null;

  @Column('text', { name: 'renewal_plan', nullable: true })
  renewalPlan!: string | null;

  @Column('uuid', { name: 'predecessor_id', nullable: true })
  predecessorId!: string | null;

  @Column('text', { name: 'equivalence_rationale', nullable: true })
  equivalenceRationale!: string | null;

  @Column('text', { name: 'equivalence_approved_by', nullable: true })
  equivalenceApprovedBy!: string | null;

  @AccountOf('equivalence_approved_by')
  equivalenceApprovedByAccount!: string | null;

  @Column('text', { name: 'equivalence_approver_role', nullable: true })
  equivalenceApproverRole!: InstitutionRole | null;

  @Column('date', { name: 'equivalence_approved_on', nullable: true })
  equivalenceApprovedOn!: CalendarDate | null;

  @Column('date', { name: 'statement_reviewed_on', nullable: true })
  statementReviewedOn!: CalendarDate | null;

  @Column('date', { name: 'verified_on', nullable: true })
  verifiedOn!: CalendarDate | null;

  @Column('text', { name: 'verified_source', nullable: true })
  verifiedSource!: RegisterSource | null;

  @Column('text', { name: 'verified_result', nullable: true })
  verifiedResult!: VerificationResult | null;

  @Column('text', { name: 'evidence_ref', nullable: true })
  evidenceRef!: string | null;

  /** Texts as they were typed, where their canonical form differs. */
  @Column('jsonb', { name: 'as_entered', default: {} })
  asEntered!: Record<string, string>;
}
