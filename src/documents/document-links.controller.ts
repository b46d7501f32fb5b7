import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../database/records';
import { Expecting, PathId } from '../http/entity-tag';
import { type JsonReply } from '../http/json-reply';
import { Creates, Removes, Shows } from '../http/operation';
import { created, shown } from '../http/record-reply';
import { DocumentLinkEntity } from './document-link.entity';
import { DocumentLinkReader } from './document-link.reader';
import { DocumentEntity } from './document.entity';
import { DocumentsService } from './documents.service';
import { CreateDocumentLink, DocumentLinkView } from './dto/document-link.dto';

@ApiTags('documents')
@Controller({ version: '1' })
export class DocumentLinksController {
  constructor(
    private readonly service: DocumentsService,
    private readonly records: Records,
    private readonly reader: DocumentLinkReader,
  ) {}

  @Creates(
    'documents/:id/links',
    { id: 'linkDocument', permission: 'document.write', summary: 'Say what an evidence file is evidence for' },
    CreateDocumentLink,
    DocumentLinkView,
  )
  async create(@PathId() documentId: string, @Body() body: CreateDocumentLink): Promise<JsonReply> {
    await this.records.demand(DocumentEntity, documentId);
    return created(this.reader, 'document-links', await this.service.link(documentId, body));
  }

  @Shows(
    'document-links/:id',
    { id: 'getDocumentLink', permission: 'document.read', summary: 'Read what an evidence file is evidence for' },
    DocumentLinkView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Removes('document-links/:id', {
    id: 'unlinkDocument',
    permission: 'document.write',
    summary: 'Say that an evidence file is no evidence for a record',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(DocumentLinkEntity, expected);
  }
}
