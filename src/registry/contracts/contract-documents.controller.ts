import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractDocumentEntity } from './contract-document.entity';
import { ContractDocumentReader } from './contract-document.reader';
import { ContractEntity } from './contract.entity';
import {
  ContractDocumentQuery,
  ContractDocumentView,
  CreateContractDocument,
  PatchContractDocument,
} from './dto/contract-document.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('contract-documents')
@Controller({ version: '1' })
export class ContractDocumentsController {
  constructor(
    private readonly records: Records,
    private readonly reader: ContractDocumentReader,
  ) {}

  @Lists(
    'contracts/:id/documents',
    { id: 'listContractDocuments', permission: 'contract.read', summary: 'List the contract documents of a contract' },
    ContractDocumentView,
  )
  async list(@PathId() contractId: string, @Query() query: ContractDocumentQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/documents',
    { id: 'createContractDocument', permission: 'contract.write', summary: 'Record a contract document' },
    CreateContractDocument,
    ContractDocumentView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateContractDocument): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return created(
      this.reader,
      'contract-documents',
      await this.records.create(ContractDocumentEntity, { ...body, contractId }),
    );
  }

  @Shows(
    'contract-documents/:id',
    { id: 'getContractDocument', permission: 'contract.read', summary: 'Read a contract document' },
    ContractDocumentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'contract-documents/:id',
    { id: 'updateContractDocument', permission: 'contract.write', summary: 'Change a contract document' },
    PatchContractDocument,
    ContractDocumentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchContractDocument): Promise<JsonReply> {
    await this.records.change(ContractDocumentEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('contract-documents/:id', {
    id: 'deleteContractDocument',
    permission: 'contract.write',
    summary: 'Delete a contract document that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(ContractDocumentEntity, expected);
  }
}
