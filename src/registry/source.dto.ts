import { ApiProperty } from '@nestjs/swagger';
import { RecordHeader } from '../http/record-header';
import { SOURCE_KINDS, type SourceKind } from '../kernel/terms/vendor-terms';

/** What a record shows of itself that institutions share. */
export class SourcedHeader extends RecordHeader {
  @ApiProperty({
    description:
      'What kind of source says so, as of `updatedAt`: a hospital (never which), the vendor itself, the registry’s steward, or a public register in which the steward found it. Whoever recorded it changes it',
    enum: SOURCE_KINDS,
    enumName: 'SourceKind',
    example: 'HOSPITAL',
  })
  sourceKind!: SourceKind;
}
