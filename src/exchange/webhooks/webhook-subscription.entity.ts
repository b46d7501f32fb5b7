import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type DisabledBecause } from './webhook-terms';

/** Another system that is told of changes. */
@Entity('webhook_subscriptions')
export class WebhookSubscriptionEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'institution_id', update: false })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  url!: string;

  @Column('text', { array: true, default: '{}' })
  resources!: string[];

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  @Column('text', { name: 'owner_name' })
  ownerName!: string;

  @Column({ type: 'bytea', name: 'secret_sealed' })
  secretSealed!: Buffer;

  @Column({ type: 'bytea', name: 'former_secret_sealed', nullable: true })
  formerSecretSealed!: Buffer | null;

  @Column('timestamptz', { name: 'former_until', nullable: true })
  formerUntil!: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('text', { name: 'disabled_because', nullable: true })
  disabledBecause!: DisabledBecause | null;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;
}
