import { ApiProperty } from '@nestjs/swagger';
import { PatchOfOnly } from '../../../http/fields/derived';
import { TextField } from '../../../http/fields/text-fields';
import { CreateVendor } from './vendor.dto';

/** A vendor that somebody is about to register. */
export class CheckVendorDuplicates extends PatchOfOnly(CreateVendor, 'nameKana', 'corporateNumber') {
  @TextField({ description: 'Its name', example: '株式会社髙﨑メディカルシステム' })
  name!: string;
}

const LIKENESSES = ['CORPORATE_NUMBER', 'NAME', 'PART_OF_NAME'] as const;

export class VendorDuplicateView {
  @ApiProperty({ description: 'The vendor on record', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @ApiProperty({ description: 'Its name', example: '株式会社髙﨑メディカルシステム' })
  name!: string;

  @ApiProperty({ description: 'Its corporate number', type: String, nullable: true, example: '7000012050002' })
  corporateNumber!: string | null;

  @ApiProperty({
    description: 'In what it is alike: the number (it is the same company), the name, or a part of it',
    enum: LIKENESSES,
    enumName: 'VendorLikeness',
    example: 'NAME',
  })
  likeness!: (typeof LIKENESSES)[number];
}

export class VendorDuplicatesView {
  @ApiProperty({ description: 'Most alike first; at most 20', type: [VendorDuplicateView] })
  items!: VendorDuplicateView[];
}
