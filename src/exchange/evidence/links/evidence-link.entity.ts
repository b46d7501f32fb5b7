import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../../database/registered.entity';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type EvidenceLinkState } from '../../../kernel/terms/evidence-terms';

/** A mailed link, by which a request is answered without an account; its token is kept nowhere. */
@Entity('evidence_links')
export class EvidenceLinkEntity extends RegisteredEntity {
  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text', { default: 'ja' })
  language!: Language;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('text', { nullable: true })
  step!: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: CalendarDate | null;

  @Column('date', { name: 'expires_on' })
  expiresOn!: CalendarDate;

  /** Of its mail; what becomes of that is noted while it is sent. */
  @Column({ type: 'text', default: 'READY', insert: false, update: false })
  state!: EvidenceLinkState;

  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true, insert: false, update: false })
  sentAt!: Date | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  fault!: string | null;

  @Column({ type: 'bytea', name: 'token_hash', nullable: true, insert: false, update: false, select: false })
  tokenHash!: Buffer | null;

  @Column({ type: 'int', default: 0, insert: false, update: false })
  attempts!: number;

  @Column({ type: 'int', name: 'unsure_attempts', default: 0, insert: false, update: false })
  unsureAttempts!: number;

  /** Until then an attempt is its process's own. */
  @Column({ type: 'timestamptz', name: 'sending_until', nullable: true, insert: false, update: false })
  sendingUntil!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
