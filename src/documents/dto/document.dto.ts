import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../http/fields/derived';
import { field } from '../../http/fields/field';
import { QueryIdField, QueryTextField, QueryWordField } from '../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { ListQuery } from '../../http/listing';
import { RecordHeader } from '../../http/record-header';
import { type CalendarDate } from '../../kernel/calendar-date';
import { CONTENT_STATES, type ContentState } from '../content-states';
import { DOCUMENT_SUBJECT_KINDS, type DocumentSubjectKind } from '../document-subjects';
import { type KeptFile } from '../kept-file';

/** What somebody says of a document. */
class DocumentNote {
  @TextField({ description: 'Remarks', example: '2026年度更新審査分 ①', optional: true, multiline: true })
  note?: string | null;
}

/** A form (`multipart/form-data`) with an evidence file, which belongs to an institution or to a vendor. */
export class UploadDocument {
  /** On the wire the file; here what was kept of it. */
  @field({ description: 'The file' }, { type: 'string', format: 'binary' })
  file!: KeptFile;

  @IdField({
    description: 'Whose evidence; either this or a vendor',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    omittable: true,
  })
  institutionId?: string;

  @IdField({
    description: 'The vendor that says so of itself; seen by every institution of the deployment',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    omittable: true,
  })
  vendorId?: string;

  @TextField({ description: 'Remarks', example: '2026年度更新審査分 ①', omittable: true, multiline: true })
  note?: string;

  @WordField(
    {
      description: 'Kind of a record that it is evidence for; together with its id',
      example: 'CONTRACT',
      omittable: true,
    },
    DOCUMENT_SUBJECT_KINDS,
    'DocumentSubjectKind',
  )
  subjectKind?: DocumentSubjectKind;

  @IdField({ description: 'Id of that record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', omittable: true })
  subjectId?: string;
}

export class PatchDocument extends PatchOf(DocumentNote) {}

/** What a document is evidence for. */
export class DocumentLinkSummary {
  @ApiProperty({ description: 'Id of the link', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({
    description: 'Kind of the record',
    enum: DOCUMENT_SUBJECT_KINDS,
    enumName: 'DocumentSubjectKind',
    example: 'CONTRACT',
  })
  subjectKind!: DocumentSubjectKind;

  @ApiProperty({ description: 'Id of the record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId!: string;
}

export class DocumentView extends IntersectionType(RecordHeader, ViewOf(DocumentNote)) {
  @ApiProperty({
    description: 'Whose evidence; null: a vendor’s',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  institutionId!: string | null;

  @ApiProperty({
    description: 'The vendor that says so of itself; null: an institution’s',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  vendorId!: string | null;

  @ApiProperty({
    description: 'SHA-256 of the content, hexadecimal',
    pattern: '^[0-9a-f]{64}$',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256!: string;

  @ApiProperty({ description: 'Bytes', type: 'integer', format: 'int64', example: 182_044 })
  size!: number;

  @ApiProperty({ description: 'Media type, as the content shows it', example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ description: 'Name of the file', example: '登録証(髙﨑①㈱).pdf' })
  name!: string;

  @ApiProperty({
    description:
      'Whether the content is still what the hash names, looked at daily: INTACT, OTHER or MISSING (CON-031); null: not looked at yet',
    enum: CONTENT_STATES,
    enumName: 'ContentState',
    nullable: true,
    example: 'INTACT',
  })
  contentState!: ContentState | null;

  @ApiProperty({ description: 'Since when', type: String, format: 'date', nullable: true, example: '2026-11-27' })
  contentStateSince!: CalendarDate | null;

  @ApiProperty({
    description: 'The account or API client that uploaded it; null: another institution’s, or the vendor’s own',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  uploadedBy!: string | null;

  @ApiProperty({ description: 'What it is evidence for, as far as you see it', type: () => [DocumentLinkSummary] })
  links!: DocumentLinkSummary[];
}

export class DocumentQuery extends ListQuery {
  @QueryIdField({ description: 'Only of this institution', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'Only of this vendor', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField(
    { description: 'Only evidence for records of this kind', example: 'CONTRACT' },
    DOCUMENT_SUBJECT_KINDS,
    'DocumentSubjectKind',
  )
  subjectKind?: DocumentSubjectKind;

  @QueryIdField({ description: 'Only evidence for this record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;

  @QueryTextField({
    description: 'Only with this content: its SHA-256, hexadecimal in lower case',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    max: 64,
  })
  sha256?: string;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, [
    'createdAt',
    '-createdAt',
    'name',
    '-name',
  ])
  sort: string = '-createdAt';
}
