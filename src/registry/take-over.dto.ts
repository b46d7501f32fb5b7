import { ApiProperty } from '@nestjs/swagger';
import { IdField, TextField } from '../http/fields/text-fields';
import { type CalendarDate } from '../kernel/calendar-date';
import { SaidBy } from './said-by.dto';

/** On whose word, and on which paper, something is taken over that already runs. */
export class TakeOver {
  @TextField({ description: 'Who says that it runs, by name', example: '医療情報部 髙橋 花子' })
  saidBy!: string;

  @TextField({
    description: '保管場所: where its paper is kept; or `documentId`',
    example: '契約書庫 A-118',
    optional: true,
    max: 400,
  })
  paperRef?: string | null;

  @IdField({
    description: 'The evidence file with its scan; or `paperRef`',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  documentId?: string | null;
}

/** What a record shows for ever that was taken over and not decided here. */
export class TakenOverView extends SaidBy('takenOverSaidBy') {
  @ApiProperty({
    description: '引継ぎ: when it was taken over, and not decided here; null: it was not taken over',
    type: String,
    format: 'date',
    nullable: true,
    example: null,
  })
  takenOverOn!: CalendarDate | null;

  @ApiProperty({ description: 'On whose word', type: String, nullable: true, example: null })
  takenOverSaidBy!: string | null;

  @ApiProperty({ description: 'Where its paper is kept', type: String, nullable: true, example: null })
  takenOverPaperRef!: string | null;

  @ApiProperty({
    description: 'The evidence file with its scan',
    type: String,
    format: 'uuid',
    nullable: true,
    example: null,
  })
  takenOverDocumentId!: string | null;
}
