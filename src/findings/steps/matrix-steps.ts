import { Injectable } from '@nestjs/common';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { type TakeMatrixStep } from '../../demarcation/dto/take-matrix-step.dto';
import { MatricesService } from '../../demarcation/matrices.service';
import { type Language } from '../../http/language';
import { Gates } from '../gates/gates';

/** Takes revisions of a matrix through their life; agreeing asks the gate first, in the transaction of the step. */
@Injectable()
export class MatrixSteps {
  constructor(
    private readonly database: Database,
    private readonly matrices: MatricesService,
    private readonly gates: Gates,
    private readonly admissions: Admissions,
  ) {}

  take(actor: Principal, expected: Expected, step: TakeMatrixStep, language: Language): Promise<void> {
    if (step.to === 'AGREED') this.admissions.demand(actor, 'matrix.agree');
    return this.database.transact(async () => {
      const contractId = await this.matrices.hold(expected);
      if (step.to === 'AGREED')
        await this.gates.demand(await this.gates.matrixAgreement(contractId, expected.id, step.on), language);
      await this.matrices.applyStep(expected, step);
    });
  }
}
