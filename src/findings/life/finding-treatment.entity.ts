import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type RiskTreatment } from '../../kernel/terms/finding-terms';

/** What people do about a finding: whose it is, by when, and in which of the four ways (ガイドライン 経営管理編 2). */
@Entity('finding_treatments')
export class FindingTreatmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'finding_id' })
  findingId!: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  treatment!: RiskTreatment | null;

  @Column('text', { nullable: true })
  note!: string | null;
}
