import { ApiProperty } from '@nestjs/swagger';
import { SubjectView } from './finding.dto';

/** A row of a matrix that nobody answers for, and that is dangerous empty. */
export class CriticalRowView {
  @ApiProperty({
    description: 'The finding that it is one row of',
    example: 'MTX-002:MATRIX:01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  findingId!: string;

  @ApiProperty({ description: 'The matrix', type: SubjectView })
  subject!: SubjectView;

  @ApiProperty({ description: 'The row', example: 'IN-05' })
  rowKey!: string;

  @ApiProperty({ description: 'What it is about', example: '外部接続回線・VPN装置の管理と更新' })
  title!: string;
}
