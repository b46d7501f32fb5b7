import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type AttackAnswer, type LeakCategory } from '../../kernel/terms/incident-terms';

/** 情報セキュリティインシデント: what happened, from when it was known, whom it was told when, and how it was closed. */
@Entity('incidents')
export class IncidentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'happened_on', nullable: true })
  happenedOn!: CalendarDate | null;

  @Column('date', { name: 'known_on' })
  knownOn!: CalendarDate;

  @Column('text', { name: 'known_by' })
  knownBy!: string;

  @Column('text', { name: 'row_key', nullable: true })
  rowKey!: string | null;

  @Column('text', { name: 'leak_category', default: 'UNKNOWN' })
  leakCategory!: LeakCategory;

  @Column('text', { name: 'attack', default: 'UNKNOWN' })
  attack!: AttackAnswer;

  /** Where its contract stood while it could have one only: empty since, and kept for what was known before. */
  @Column('uuid', { name: 'contract_id', nullable: true })
  formerContractId!: string | null;

  /** Where its system and its device stood while it could have one of each only. */
  @Column('uuid', { name: 'system_id', nullable: true })
  formerSystemId!: string | null;

  @Column('uuid', { name: 'equipment_id', nullable: true })
  formerEquipmentId!: string | null;

  @Column('text', { name: 'leak', default: 'UNKNOWN' })
  leak!: Answer;

  @Column('text', { name: 'vendor_involved', default: 'UNKNOWN' })
  vendorInvolved!: Answer;

  @Column('text', { name: 'patient_impact', default: 'UNKNOWN' })
  patientImpact!: Answer;

  @Column('text', { name: 'cause_with_vendor', default: 'UNKNOWN' })
  causeWithVendor!: Answer;

  @Column('date', { name: 'ciso_informed_on', nullable: true })
  cisoInformedOn!: CalendarDate | null;

  @Column('date', { name: 'authority_reported_on', nullable: true })
  authorityReportedOn!: CalendarDate | null;

  @Column('text', { name: 'authority_report_ref', nullable: true })
  authorityReportRef!: string | null;

  @Column('date', { name: 'preliminary_reported_on', nullable: true })
  preliminaryReportedOn!: CalendarDate | null;

  @Column('date', { name: 'final_reported_on', nullable: true })
  finalReportedOn!: CalendarDate | null;

  @Column('text', { name: 'commission_report_ref', nullable: true })
  commissionReportRef!: string | null;

  @Column('date', { name: 'persons_notified_on', nullable: true })
  personsNotifiedOn!: CalendarDate | null;

  @Column('text', { name: 'substitute_measure', nullable: true })
  substituteMeasure!: string | null;

  @Column('date', { name: 'explained_on', nullable: true })
  explainedOn!: CalendarDate | null;

  @Column('text', { name: 'explanation_ref', nullable: true })
  explanationRef!: string | null;

  @Column('date', { name: 'cause_analysed_on', nullable: true })
  causeAnalysedOn!: CalendarDate | null;

  @Column('text', { name: 'cause', nullable: true })
  cause!: string | null;

  @Column('text', { name: 'prevention', nullable: true })
  prevention!: string | null;

  @Column('date', { name: 'prevention_due_on', nullable: true })
  preventionDueOn!: CalendarDate | null;

  @Column('date', { name: 'prevention_done_on', nullable: true })
  preventionDoneOn!: CalendarDate | null;

  @Column('date', { name: 'vendor_known_on', nullable: true })
  vendorKnownOn!: CalendarDate | null;

  @Column('date', { name: 'vendor_notified_on', nullable: true })
  vendorNotifiedOn!: CalendarDate | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: CalendarDate | null;

  @Column('text', { name: 'lessons', nullable: true })
  lessons!: string | null;
}
