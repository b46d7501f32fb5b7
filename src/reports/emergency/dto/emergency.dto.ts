import { ApiProperty } from '@nestjs/swagger';
import { QueryWordField } from '../../../http/fields/query-fields';
import { type Language } from '../../../http/language';
import { EMERGENCY_PLACES, type EmergencyPlaceKind } from '../emergency-place';

export class EmergencySheetQuery {
  @QueryWordField(
    { description: 'The language of the sheet, where a link cannot ask by Accept-Language', example: 'ja' },
    ['ja', 'en'],
    'ReportLanguage',
  )
  lang?: Language;
}

/** What became of the daily writing to one place. */
export class EmergencyCopyView {
  @ApiProperty({
    description: 'A folder that is mounted on the server, or a bucket',
    enum: EMERGENCY_PLACES,
    enumName: 'EmergencyPlace',
    example: 'FOLDER',
  })
  place!: EmergencyPlaceKind;

  @ApiProperty({
    description: 'The last sheet that is there whole; null: none ever was',
    type: String,
    nullable: true,
    example: '緊急時一覧_さくら見本総合病院_2026-11-28.pdf',
  })
  fileName!: string | null;

  @ApiProperty({
    description: 'When it was written (UTC)',
    format: 'date-time',
    type: String,
    nullable: true,
    example: '2026-11-27T19:00:05.123456+00:00',
  })
  writtenAt!: string | null;

  @ApiProperty({
    description: 'Since when it cannot be written (UTC); null: it can',
    format: 'date-time',
    type: String,
    nullable: true,
    example: null,
  })
  failingSince!: string | null;

  @ApiProperty({
    description: 'Why not, as the machine says it; the log says more',
    type: String,
    nullable: true,
    example: null,
  })
  fault!: string | null;
}

export class EmergencyCopiesView {
  @ApiProperty({ description: 'Whoever keeps the server has named a place off it', example: true })
  isSet!: boolean;

  @ApiProperty({ description: 'Of how many days sheets are kept there', type: 'integer', example: 14 })
  keptDays!: number;

  @ApiProperty({ description: 'The places; none before the first daily pass', type: [EmergencyCopyView] })
  copies!: readonly EmergencyCopyView[];
}
