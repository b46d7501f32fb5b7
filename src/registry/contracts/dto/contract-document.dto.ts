import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseSha256 } from '../../../kernel/sha256';
import { CONTRACT_DOCUMENT_TYPES, type ContractDocumentType } from '../../../kernel/terms/contract-terms';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 契約書・約款・覚書・SLA, and where they are kept (1⑮). */
export class CreateContractDocument {
  @WordField({ description: 'Type', example: 'CONTRACT' }, CONTRACT_DOCUMENT_TYPES, 'ContractDocumentType')
  type!: ContractDocumentType;

  @TextField({ description: 'Title', example: '保守委託契約書' })
  title!: string;

  @DateField({ description: 'Date on it', example: '2026-04-01', optional: true })
  datedOn?: CalendarDate | null;

  @DateField({
    description: 'Last day on which it counts; null: it still does',
    example: '2027-03-31',
    optional: true,
  })
  inForceTo?: CalendarDate | null;

  @TextField({ description: '保管場所', example: '契約書庫 A-118', optional: true, max: 400 })
  storageRef?: string | null;

  @CanonicalField(
    {
      description: 'SHA-256 of the file, hexadecimal',
      example: '0000000000000000000000000000000000000000000000000000000000000001',
      optional: true,
    },
    parseSha256,
    { pattern: '^[0-9a-f]{64}$' },
  )
  sha256?: string | null;
}

export class PatchContractDocument extends PatchOf(CreateContractDocument) {}

export class ContractDocumentView extends IntersectionType(RecordHeader, ViewOf(CreateContractDocument)) {
  @ApiProperty({ description: 'The contract', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId!: string;
}

export class ContractDocumentQuery extends ListQuery {
  @QueryWordField({ description: 'Type', example: 'CONTRACT' }, CONTRACT_DOCUMENT_TYPES, 'ContractDocumentType')
  type?: ContractDocumentType;

  @QueryWordField({ description: 'Order', example: 'title', default: 'title' }, ['title', '-title'])
  sort: string = 'title';
}
