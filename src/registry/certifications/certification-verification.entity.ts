import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type RegisterSource, type VerificationResult } from '../../kernel/terms/certification-terms';

/** 自院での確認: what an institution has seen of a certificate for itself. It stands for the certificate as it then read. */
@Entity('certification_verifications')
export class CertificationVerificationEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'certification_id' })
  certificationId!: string;

  @Column('date', { name: 'verified_on' })
  verifiedOn!: CalendarDate;

  @Column('text')
  source!: RegisterSource;

  @Column('text')
  result!: VerificationResult;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** What the certificate said then; PostgreSQL notes it. */
  @Column({ type: 'jsonb', default: {}, insert: false, update: false })
  saw!: Record<string, unknown>;
}
