import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type EvidenceVerdict } from '../../kernel/terms/evidence-terms';

/** A record that was made of an answer. */
export interface MadeRecord {
  /** As its history names it. */
  readonly resource: string;
  readonly id: string;
}

/** That a vendor shares an answer with an institution, for one request, and what that makes of it. */
@Entity('evidence_shares')
export class EvidenceShareEntity extends RegisteredEntity {
  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('uuid', { name: 'answer_id' })
  answerId!: string;

  @Column('text', { name: 'shared_by' })
  sharedBy!: string;

  @Column({ type: 'uuid', name: 'shared_by_actor', nullable: true, insert: false, update: false })
  sharedByActor!: string | null;

  @Column('date', { name: 'revoked_on', nullable: true })
  revokedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  verdict!: EvidenceVerdict | null;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn!: CalendarDate | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column({ type: 'uuid', name: 'reviewed_by_actor', nullable: true, insert: false, update: false })
  reviewedByActor!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: [] })
  made!: MadeRecord[];
}
