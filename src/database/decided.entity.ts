import { Column } from 'typeorm';
import { type CalendarDate } from '../kernel/calendar-date';
import { RegisteredEntity } from './registered.entity';

/** A record that holds a decision which binds; the database notes what had happened to the identity of whoever took it. */
export abstract class DecidedEntity extends RegisteredEntity {
  @Column({ type: 'date', name: 'decider_identity_changed_on', nullable: true, insert: false, update: false })
  deciderIdentityChangedOn!: CalendarDate | null;
}
