import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateContractDocument,
  ContractDocumentQuery,
  ContractDocumentView,
  PatchContractDocument,
} from './dto/contract-document.dto';
import { ContractDocumentEntity } from './contract-document.entity';
import { ContractDocumentReader } from './contract-document.reader';
import { CONTRACT_DOCUMENT } from './contract-document-part';

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
