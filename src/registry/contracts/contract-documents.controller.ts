import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateContractDocument,
  ContractDocumentQuery,
  ContractDocumentView,
  PatchContractDocument,
} from './dto/contract-document.dto';
import { ContractDocumentEntity } from './contract-document.entity';
import { ContractDocumentReader } from './contract-document.reader';
import { ContractEntity } from './contract.entity';

export const CONTRACT_DOCUMENT: PartKind = {
  path: 'contract-documents',
  name: 'ContractDocument',
  one: 'a contract document',
  many: 'the documents',
  read: 'contract.read',
  write: 'contract.write',
  parent: { entity: ContractEntity, list: 'contracts/:id/documents', key: 'contractId', one: 'a contract' },
};

@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractDocumentsController extends PartController(CONTRACT_DOCUMENT, {
  create: CreateContractDocument,
  patch: PatchContractDocument,
  view: ContractDocumentView,
  query: ContractDocumentQuery,
}) {
  constructor(reader: ContractDocumentReader, records: Records) {
    super(reader, records, plainParts(records, ContractDocumentEntity, CONTRACT_DOCUMENT));
  }
}
