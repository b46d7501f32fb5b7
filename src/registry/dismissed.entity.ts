import { Column } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type DismissedAs } from './dismissal.dto';

/** What one person proposes and another makes count, and what was taken back or refused before it did. */
export abstract class DismissedEntity extends RegisteredEntity {
  @Column('text', { name: 'dismissed_as', nullable: true })
  dismissedAs!: DismissedAs | null;

  @Column('text', { name: 'dismissal_reason', nullable: true })
  dismissalReason!: string | null;

  /** Written by the database: who acted, and that whoever proposed it withdraws, and another refuses. */
  @Column({ type: 'uuid', name: 'dismissed_by_actor', nullable: true, insert: false, update: false })
  dismissedByActor!: string | null;

  @Column({ type: 'timestamptz', name: 'dismissed_at', nullable: true, insert: false, update: false })
  dismissedAt!: Date | null;
}
