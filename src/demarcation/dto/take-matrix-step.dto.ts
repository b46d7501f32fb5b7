import { WordField } from '../../http/fields/text-fields';
import { DateField } from '../../http/fields/value-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { MATRIX_STEPS } from '../matrix-steps';

export class TakeMatrixStep {
  @WordField(
    { description: 'Where to; AGREED asks the gate `matrix.agree` first', example: 'AGREED' },
    MATRIX_STEPS,
    'MatrixStep',
  )
  to!: (typeof MATRIX_STEPS)[number];

  @DateField({ description: 'When', example: '2026-11-20' })
  on!: CalendarDate;
}
