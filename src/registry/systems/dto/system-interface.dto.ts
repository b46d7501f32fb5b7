import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { TextField } from '../../../http/fields/text-fields';
import { IdListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 事業者間の連携部分 of a system (1.3.2). */
export class CreateSystemInterface {
  @TextField({ description: 'Name', example: '電子カルテ−医事会計 連携(HL7)' })
  name!: string;

  @TextField({ description: 'What passes there', example: 'オーダと会計情報', optional: true, multiline: true })
  description?: string | null;

  @IdListField({
    description: 'The vendors that meet there',
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
    default: [],
  })
  vendorIds?: string[];
}

export class PatchSystemInterface extends PatchOf(CreateSystemInterface) {}

export class SystemInterfaceView extends IntersectionType(RecordHeader, ViewOf(CreateSystemInterface)) {
  @ApiProperty({ description: 'The system', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId!: string;
}

export class SystemInterfaceQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, ['name', '-name'])
  sort: string = 'name';
}
