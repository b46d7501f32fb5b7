import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type EvidenceKind } from '../../kernel/terms/evidence-terms';
import { type AnswerContent } from './answer-content';

/** What a vendor answered, once, for however many institutions it shares it with. It stays as it was said. */
@Entity('evidence_answers')
export class EvidenceAnswerEntity extends RegisteredEntity {
  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('uuid', { name: 'about_vendor_id', nullable: true })
  aboutVendorId!: string | null;

  @Column('text')
  kind!: EvidenceKind;

  @Column('jsonb', { default: {} })
  content!: AnswerContent;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('bigint', { nullable: true })
  size!: number | null;

  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: string | null;

  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  @Column('text', { name: 'answered_by' })
  answeredBy!: string;

  /** Written by the database: whose account answers; null: whoever held a mailed link. */
  @Column({ type: 'uuid', name: 'answered_by_actor', nullable: true, insert: false, update: false })
  answeredByActor!: string | null;

  @Column({ type: 'boolean', name: 'by_link', default: false, insert: false, update: false })
  byLink!: boolean;
}
