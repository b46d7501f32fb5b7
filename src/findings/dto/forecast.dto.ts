import { ApiProperty } from '@nestjs/swagger';
import { FindingView } from './finding.dto';

export class ForecastTurn {
  @ApiProperty({
    description: 'Whether the finding is new on this day or grows worse',
    enum: ['APPEARS', 'WORSENS'],
    enumName: 'ForecastChange',
    example: 'APPEARS',
  })
  change!: 'APPEARS' | 'WORSENS';

  @ApiProperty({ description: 'The finding as it will stand', type: FindingView })
  finding!: FindingView;
}

export class ForecastDay {
  @ApiProperty({ description: 'The day', format: 'date', example: '2027-01-23' })
  on!: string;

  @ApiProperty({ description: 'What newly falls short, worst first', type: [ForecastTurn] })
  turns!: ForecastTurn[];
}

/** What will newly fall short if nobody does anything. */
export class ForecastView {
  @ApiProperty({ description: 'First day looked at', format: 'date', example: '2026-11-23' })
  from!: string;

  @ApiProperty({ description: 'Last day looked at', format: 'date', example: '2027-11-23' })
  to!: string;

  @ApiProperty({ description: 'Only days on which something falls short', type: [ForecastDay] })
  days!: ForecastDay[];
}
