import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { IntersectionType } from '@nestjs/swagger';

/** What an institution buys from a vendor, and whether it concerns its systems, its patients' data or its network. */
export class CreatePurchase {
  @IdField({ description: 'Who buys', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @IdField({ description: 'From whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @TextField({ description: 'What', example: '文具・事務用品' })
  description!: string;

  @WordField(
    {
      description: '医療情報システム・情報機器を扱うか: supplies, installs, maintains or operates any',
      example: 'NO',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  worksOnSystems?: Answer;

  @WordField(
    { description: '医療情報を扱うか, diet orders and the like included', example: 'NO', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  handlesMedicalInfo?: Answer;

  @WordField(
    {
      description: '病院のネットワークへの接続があるか: a line, a VPN, remote maintenance, a device brought in',
      example: 'NO',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  externalConnection?: Answer;
}

export class PatchPurchase extends PatchOf(CreatePurchase, 'institutionId', 'vendorId') {}

export class PurchaseView extends IntersectionType(RecordHeader, ViewOf(CreatePurchase)) {}

export class PurchaseQuery extends ListQuery {
  @QueryIdField({ description: 'Who buys', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'From whom', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
