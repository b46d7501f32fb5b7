import { ApiProperty } from '@nestjs/swagger';
import { FORECAST_CHANGES, type ForecastChange } from '../forecast';
import { FindingView } from './finding.dto';

export class ForecastTurn {
  @ApiProperty({
    description:
      'What happens to the finding on this day. REOPENS: an acceptance ended, or the finding grew beyond it; CHANGES: as grave as before, on other facts; ACCEPTED: an acceptance begins to hold, and while it holds nothing is told',
    enum: FORECAST_CHANGES,
    enumName: 'ForecastChange',
    example: 'APPEARS',
  })
  change!: ForecastChange;

  @ApiProperty({
    description:
      'The finding as it will stand; where it ends, as it stood the day before. It is led by what turns on the same day',
    type: FindingView,
  })
  finding!: FindingView;
}

export class ForecastDay {
  @ApiProperty({ description: 'The day', format: 'date', example: '2027-01-23' })
  on!: string;

  @ApiProperty({ description: 'What newly falls short, worst first, then what no longer does', type: [ForecastTurn] })
  turns!: ForecastTurn[];
}

/** What will fall short, and no longer fall short, if nobody does anything. */
export class ForecastView {
  @ApiProperty({ description: 'First day looked at', format: 'date', example: '2026-11-23' })
  from!: string;

  @ApiProperty({ description: 'Last day looked at', format: 'date', example: '2027-11-23' })
  to!: string;

  @ApiProperty({
    description: 'Only days on which something turns; the last of a page may go on on the next',
    type: [ForecastDay],
  })
  days!: ForecastDay[];

  @ApiProperty({
    description: 'The cursor of the next page; null on the last',
    nullable: true,
    type: String,
    example: null,
  })
  next!: string | null;
}
