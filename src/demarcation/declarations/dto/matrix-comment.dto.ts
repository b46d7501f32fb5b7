import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { TextField } from '../../../http/fields/text-fields';
import { RecordHeader } from '../../../http/record-header';
import { AGREEMENT_SIDES, type AgreementSide } from '../../../kernel/terms/demarcation-terms';
import { RowPlace } from './matrix-declaration.dto';

export class CommentMatrixRow {
  @TextField({ description: 'What is said', example: '夜間の一次受付はどちらが行いますか', multiline: true })
  body!: string;
}

export class PatchMatrixComment extends PatchOf(CommentMatrixRow) {}

class CommentHeader extends IntersectionType(RecordHeader, RowPlace) {
  @ApiProperty({ description: 'From which side', enum: AGREEMENT_SIDES, enumName: 'AgreementSide', example: 'VENDOR' })
  side!: AgreementSide;

  @ApiProperty({ description: 'Who wrote it', example: '髙﨑 一郎' })
  author!: string;
}

export class MatrixCommentView extends IntersectionType(CommentHeader, ViewOf(CommentMatrixRow)) {}

export class MatrixCommentsView {
  @ApiProperty({ description: 'The thread, oldest first', type: [MatrixCommentView] })
  items!: MatrixCommentView[];
}
