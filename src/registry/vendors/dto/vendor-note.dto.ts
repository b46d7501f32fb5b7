import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';

/** What an institution notes of a vendor for itself: no other institution reads it, nor the vendor. */
export class CreateVendorNote {
  @IdField({ description: 'Whose note', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @TextField({ description: 'The note', example: '2024年に商号変更', multiline: true })
  note!: string;
}

export class PatchVendorNote extends PatchOf(CreateVendorNote, 'institutionId') {}

export class VendorNoteView extends IntersectionType(RecordHeader, ViewOf(CreateVendorNote)) {
  @ApiProperty({ description: 'The vendor', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;
}

export class VendorNoteQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
