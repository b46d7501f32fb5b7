import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { TakeMatrixStep } from '../../demarcation/dto/take-matrix-step.dto';
import { MatricesService } from '../../demarcation/matrices.service';
import { MatrixReader } from '../../demarcation/matrix.reader';
import { MatrixView } from '../../demarcation/dto/matrix.dto';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { Gates } from '../gates/gates';

/** Steps of a matrix; agreeing asks the gate first, in the transaction of the step. */
@ApiTags('matrices')
@Controller({ version: '1' })
export class MatrixStepsController {
  constructor(
    private readonly database: Database,
    private readonly matrices: MatricesService,
    private readonly reader: MatrixReader,
    private readonly gates: Gates,
    private readonly admissions: Admissions,
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
  take(
    @Expecting() expected: Expected,
    @Body() step: TakeMatrixStep,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    if (step.to === 'AGREED') this.admissions.demand(actor, 'matrix.agree');
    return this.database.transact(async () => {
      const contractId = await this.matrices.hold(expected);
      if (step.to === 'AGREED')
        await this.gates.demand(await this.gates.matrixAgreement(contractId, expected.id, step.on), language);
      await this.matrices.applyStep(expected, step);
      return this.reader.matrix(expected.id, language);
    });
  }
}
