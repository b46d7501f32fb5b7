import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../database/registered.entity';
import { type DocumentSubjectKind } from './document-subjects';

/** A document is evidence for a record. */
@Entity('document_links')
export class DocumentLinkEntity extends RegisteredEntity {
  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: DocumentSubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;
}
