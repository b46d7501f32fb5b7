import { ApiProperty } from '@nestjs/swagger';
import { QueryYesNoField } from '../../../http/fields/query-fields';
import { SHEET_ANSWERS, type SheetAnswer } from '../../../kernel/terms/vendor-terms';
import { ROW_FAULTS, type RowFault } from '../read-answers';

const SOME_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const ANSWER = { enum: SHEET_ANSWERS, enumName: 'SheetAnswer' };
const CHANGES = ['ADDED', 'CHANGED', 'SAME'] as const;
export type AnswerChange = (typeof CHANGES)[number];

export class AnswerSheetQuery {
  @QueryYesNoField({
    description:
      'Whether the lines that are refused are left out; unless said, a sheet with such a line is not entered. An item whose number can be read is then recorded as unanswered',
    example: true,
  })
  leaveOutRefused?: boolean;
}

export class RowRefusalView {
  @ApiProperty({ description: 'Stable code', enum: ROW_FAULTS, enumName: 'AnswerRowFault', example: 'ANSWER' })
  code!: RowFault;

  @ApiProperty({ description: 'Why, in the language asked for', example: 'はい・いいえ・対象外のいずれでもありません' })
  detail!: string;
}

/** A line of the sheet. */
export class AnswerRowView {
  @ApiProperty({ description: 'The sheet of the workbook; empty: a table as text has none', example: 'MDS' })
  sheet!: string;

  @ApiProperty({ description: 'The line', example: 12 })
  row!: number;

  @ApiProperty({ description: '項番; null: it cannot be read', type: String, nullable: true, example: '5.1' })
  itemNo!: string | null;

  @ApiProperty({
    description: 'What is asked',
    type: String,
    nullable: true,
    example: '情報を暗号化して保存できるか',
  })
  question!: string | null;

  @ApiProperty({ description: 'What it says; null: it cannot be read', ...ANSWER, nullable: true, example: 'NO' })
  answer!: SheetAnswer | null;

  @ApiProperty({ description: '備考', type: String, nullable: true, example: '次期版で対応' })
  note!: string | null;

  @ApiProperty({
    description: 'What the sheet on record says of this item; null: it has no such item',
    ...ANSWER,
    nullable: true,
    example: 'UNANSWERED',
  })
  before!: SheetAnswer | null;

  @ApiProperty({
    description: 'What it changes; null: the line is refused',
    enum: CHANGES,
    enumName: 'AnswerChange',
    nullable: true,
    example: 'CHANGED',
  })
  change!: AnswerChange | null;

  @ApiProperty({ description: 'Why it is refused; null: it is not', type: RowRefusalView, nullable: true })
  refusal!: RowRefusalView | null;
}

/** What a sheet of answers says, and what it would change. */
export class AnswerSheetPreviewView {
  @ApiProperty({ description: 'The disclosure document', format: 'uuid', example: SOME_ID })
  disclosureId!: string;

  @ApiProperty({ description: 'Version of the document; If-Match of the entry', example: 3 })
  version!: number;

  @ApiProperty({ description: 'Every line that has an item', type: [AnswerRowView] })
  rows!: AnswerRowView[];

  @ApiProperty({ description: 'How many lines are accepted', example: 41 })
  accepted!: number;

  @ApiProperty({ description: 'How many lines are refused', example: 0 })
  refused!: number;

  @ApiProperty({ description: 'Items on record that this sheet does not have', type: [String], example: [] })
  dropped!: string[];

  @ApiProperty({
    description:
      'How many items the annex of the volume for those who entrust maintenance picks of such a sheet (別紙)',
    example: 41,
  })
  asked!: number;
}

/** An answer on record. */
export class RecordedAnswerView {
  @ApiProperty({ description: '項番', example: '5.1' })
  no!: string;

  @ApiProperty({ description: '備考', type: String, nullable: true, example: '次期版で対応' })
  note!: string | null;

  @ApiProperty({ description: 'What it says', ...ANSWER, example: 'NO' })
  answer!: SheetAnswer;

  @ApiProperty({
    description: 'What is asked',
    type: String,
    nullable: true,
    example: '情報を暗号化して保存できるか',
  })
  question!: string | null;
}

/** The sheet of answers that is on record with a disclosure document. */
export class AnswerSheetView {
  @ApiProperty({ description: 'The disclosure document', format: 'uuid', example: SOME_ID })
  disclosureId!: string;

  @ApiProperty({ description: 'Version of the document', example: 3 })
  version!: number;

  @ApiProperty({
    description: 'Item by item, as the sheet has them; empty: no sheet is on record',
    type: [RecordedAnswerView],
  })
  answers!: RecordedAnswerView[];
}
