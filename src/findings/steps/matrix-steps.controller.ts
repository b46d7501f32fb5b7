import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { TakeMatrixStep } from '../../demarcation/dto/take-matrix-step.dto';
import { MatrixView } from '../../demarcation/dto/matrix.dto';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { MatrixSteps } from './matrix-steps';

/** Steps of a matrix. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixStepsController {
  constructor(
    private readonly steps: MatrixSteps,
    private readonly reader: MatrixReader,
  ) {}

  @Decides(
    'matrices/:id/steps',
    {
      id: 'takeMatrixStep',
      permission: 'matrix.write',
      summary: 'Take a revision to consultation, back to draft, or to agreement',
      description: 'Agreeing needs the permission matrix.agree besides.',
    },
    TakeMatrixStep,
    MatrixView,
  )
  async take(
    @Expecting() expected: Expected,
    @Body() step: TakeMatrixStep,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.take(actor, expected, step, language);
    return this.reader.matrix(expected.id, language);
  }
}
