import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type DeliveryFault, type DeliveryState } from './webhook-terms';

/** One message to one receiver. */
@Entity('webhook_deliveries')
export class WebhookDeliveryEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'subscription_id', update: false })
  subscriptionId!: string;

  @Column({ type: 'uuid', name: 'institution_id', update: false })
  institutionId!: string;

  @Column({ type: 'bigint', update: false })
  position!: string;

  @Column({ type: 'text', update: false })
  resource!: string;

  @Column({ type: 'uuid', name: 'record_id', update: false })
  recordId!: string;

  @Column({ type: 'boolean', name: 'is_deleted', update: false })
  isDeleted!: boolean;

  /** What has become of the record: the second part of the message's type. */
  @Column({ type: 'text', default: 'changed', update: false })
  event!: string;

  @Column({ type: 'boolean', name: 'is_replay', update: false })
  isReplay!: boolean;

  @Column('text', { default: 'PENDING' })
  state!: DeliveryState;

  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'due_at', default: () => 'now()' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'last_attempt_at', nullable: true })
  lastAttemptAt!: Date | null;

  @Column('int', { name: 'last_status', nullable: true })
  lastStatus!: number | null;

  @Column('text', { name: 'last_fault', nullable: true })
  lastFault!: DeliveryFault | null;

  @Column('int', { name: 'last_ms', nullable: true })
  lastMs!: number | null;
}
