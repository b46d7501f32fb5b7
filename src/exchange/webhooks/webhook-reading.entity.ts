import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';

/** How far the journal has been read for a subscription: for ever, or, a replay, to an end. */
@Entity('webhook_readings')
export class WebhookReadingEntity extends RegisteredEntity {
  @Column({ type: 'uuid', name: 'subscription_id', update: false })
  subscriptionId!: string;

  @Column({ type: 'uuid', name: 'institution_id', update: false })
  institutionId!: string;

  @Column('bigint')
  position!: string;

  @Column('bigint', { name: 'until_position', nullable: true })
  untilPosition!: string | null;

  @Column('bigint', { name: 'from_position' })
  fromPosition!: string;

  @Column('date', { name: 'from_on', nullable: true })
  fromOn!: CalendarDate | null;

  @Column('date', { name: 'to_on', nullable: true })
  toOn!: CalendarDate | null;
}
