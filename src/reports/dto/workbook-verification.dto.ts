import { ApiProperty } from '@nestjs/swagger';
import { MatrixVerificationView } from '../../demarcation/agreement/dto/matrix-verification.dto';

export class AlteredCellView {
  @ApiProperty({ description: 'The sheet', example: '運用・対応' })
  sheet!: string;

  @ApiProperty({ description: 'The cell', example: 'G12' })
  cell!: string;

  @ApiProperty({ description: 'What the registry has there; empty: nothing', example: '責実' })
  registry!: string;

  @ApiProperty({
    description: 'What the copy has there; empty: nothing; null: something that is no text',
    type: String,
    nullable: true,
    example: '協',
  })
  copy!: string | null;
}

/** What a workbook was found to be. One in whose layers a cell was altered is DIFFERENT, whatever hash stands in it. */
export class WorkbookVerificationView extends MatrixVerificationView {
  @ApiProperty({
    description:
      'Every cell that says something else than the registry; in the summary also because names or states have changed since',
    type: [AlteredCellView],
  })
  altered!: AlteredCellView[];
}
