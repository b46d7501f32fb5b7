import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type CalendarDate } from '../kernel/calendar-date';
import { type ContentState } from './content-states';

/** An evidence file: whose it is, and which content. Only its note can change. */
@Entity('documents')
export class DocumentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId!: string | null;

  @Column('uuid', { name: 'vendor_id', nullable: true })
  vendorId!: string | null;

  @Column('text')
  sha256!: string;

  @Column('bigint')
  size!: number;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** As the service found it last, and since when; null: not yet. */
  @Column({ type: 'text', name: 'content_state', nullable: true, insert: false, update: false })
  contentState!: ContentState | null;

  @Column({ type: 'date', name: 'content_state_since', nullable: true, insert: false, update: false })
  contentStateSince!: CalendarDate | null;

  /** Whoever acts in the session that inserts it. */
  @Column({
    type: 'uuid',
    name: 'uploaded_by',
    nullable: true,
    default: () => 'scope_actor()',
    insert: false,
    update: false,
  })
  uploadedBy!: string | null;
}
