import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../http/fields/derived';
import { TextField, WordField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { RecordHeader } from '../../http/record-header';
import { type CalendarDate } from '../../kernel/calendar-date';
import {
  AGREEMENT_METHODS,
  AGREEMENT_SIDES,
  type AgreementMethod,
  type AgreementSide,
} from '../../kernel/terms/demarcation-terms';

/** That a side agreed: who, when and how. */
export class CreateMatrixAgreement {
  @WordField({ description: 'Whose agreement', example: 'VENDOR' }, AGREEMENT_SIDES, 'AgreementSide')
  side!: AgreementSide;

  @TextField({ description: 'Who agreed', example: '髙﨑 一郎' })
  person!: string;

  @TextField({ description: 'In what capacity', example: '企画管理者' })
  personRole!: string;

  @DateField({ description: 'When', example: '2026-11-20' })
  agreedOn!: CalendarDate;

  @WordField({ description: 'How it was put on record', example: 'SIGNED_PDF' }, AGREEMENT_METHODS, 'AgreementMethod')
  method!: AgreementMethod;

  @TextField({ description: 'Where the record is kept', example: '契約書庫 2026-118', optional: true, max: 400 })
  documentRef?: string | null;
}

export class MatrixAgreementView extends IntersectionType(RecordHeader, ViewOf(CreateMatrixAgreement)) {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;
}
