import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../http/fields/derived';
import { IdField, WordField } from '../../http/fields/text-fields';
import { RecordHeader } from '../../http/record-header';
import { DOCUMENT_SUBJECT_KINDS, type DocumentSubjectKind } from '../document-subjects';

/** A record that a document is evidence for; of the same institution and vendor, as far as both name one. */
export class CreateDocumentLink {
  @WordField({ description: 'Kind of the record', example: 'CONTRACT' }, DOCUMENT_SUBJECT_KINDS, 'DocumentSubjectKind')
  subjectKind!: DocumentSubjectKind;

  @IdField({ description: 'Id of the record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId!: string;
}

export class DocumentLinkView extends IntersectionType(RecordHeader, ViewOf(CreateDocumentLink)) {
  @ApiProperty({ description: 'The document', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  documentId!: string;
}
