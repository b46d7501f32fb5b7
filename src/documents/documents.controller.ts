import { Body, Controller, Query, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import { type Expected } from '../database/records';
import { Expecting, PathId } from '../http/entity-tag';
import { type JsonReply } from '../http/json-reply';
import { listReply } from '../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../http/operation';
import { created, shown } from '../http/record-reply';
import { DocumentReader } from './document.reader';
import { DocumentsService } from './documents.service';
import { DocumentQuery, DocumentView, PatchDocument, UploadDocument } from './dto/document.dto';
import { UploadInterceptor } from './intake/upload.interceptor';

@ApiTags('documents')
@Controller({ path: 'documents', version: '1' })
export class DocumentsController {
  constructor(
    private readonly service: DocumentsService,
    private readonly reader: DocumentReader,
  ) {}

  @Lists('', { id: 'listDocuments', permission: 'document.read', summary: 'List evidence files' }, DocumentView)
  list(@Query() query: DocumentQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  // The lower decorator stands outside: the file is received before the idempotency key opens a transaction.
  @Creates(
    '',
    {
      id: 'uploadDocument',
      permission: 'document.write',
      summary: 'Upload an evidence file',
      description:
        'PDF, PNG, JPEG, TIFF, XLSX, DOCX, PPTX, ZIP, plain text or CSV (UTF-8 or Shift_JIS), 25 MB unless the deployment says otherwise. The content must be what its Content-Type and its name say. A repetition under the same `Idempotency-Key` is answered as the first was; under another, the same content is another document. Whether it stands at a record already is told by `listDocuments` with `sha256`, `subjectKind` and `subjectId`.',
    },
    UploadDocument,
    DocumentView,
  )
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(UploadInterceptor)
  async upload(@Body() body: UploadDocument): Promise<JsonReply> {
    return created(this.reader, 'documents', await this.service.create(body));
  }

  @Shows(
    ':id',
    { id: 'getDocument', permission: 'document.read', summary: 'Read an evidence file’s record' },
    DocumentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    ':id',
    { id: 'updateDocument', permission: 'document.write', summary: 'Change the remarks on an evidence file' },
    PatchDocument,
    DocumentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchDocument): Promise<JsonReply> {
    await this.service.change(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes(':id', {
    id: 'deleteDocument',
    permission: 'document.write',
    summary: 'Delete the record of an evidence file that nothing links to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.service.remove(expected);
  }
}
