import { ApiProperty } from '@nestjs/swagger';

const HOLDER = { type: String, nullable: true, example: '株式会社髙﨑' } as const;

/** A device that the matrix covers without naming it in a row. */
export class AnnexDeviceView {
  @ApiProperty({ description: 'The device', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  id!: string;

  @ApiProperty({ description: 'Asset number', example: 'A-0042' })
  assetNo!: string;

  @ApiProperty({ description: 'Name', example: 'VPN装置①' })
  name!: string;

  @ApiProperty({ description: 'Kind of device', type: String, nullable: true, example: 'ネットワーク機器' })
  category!: string | null;

  @ApiProperty({ description: 'Who owns it today', ...HOLDER })
  owner!: string | null;

  @ApiProperty({ description: 'Who installed it', ...HOLDER })
  installer!: string | null;

  @ApiProperty({ description: 'Who maintains it today', ...HOLDER })
  maintainer!: string | null;

  @ApiProperty({
    description: 'Whether it was there on the day that the agreement stands on; null: nothing is agreed yet',
    type: Boolean,
    nullable: true,
    example: true,
  })
  wasThere!: boolean | null;

  @ApiProperty({ description: 'Whether it is there today', example: true })
  isThere!: boolean;
}

export class MatrixAnnexView {
  @ApiProperty({ description: 'By asset number', type: [AnnexDeviceView] })
  devices!: AnnexDeviceView[];
}
