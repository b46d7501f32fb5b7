import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { type Language } from '../../http/language';
import { isEndAnnounced } from '../../registry/contracts/contract-lifecycle';
import { ContractsService } from '../../registry/contracts/contracts.service';
import { daysToAsk } from '../gates/days-to-ask';
import { Gates } from '../gates/gates';
import { type TakeContractStep } from './take-step.dto';

/** Takes contracts through their life; the gates are asked in the transaction of the step, on the contract as it is held. */
@Injectable()
export class ContractSteps {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsService,
    private readonly gates: Gates,
  ) {}

  take(expected: Expected, step: TakeContractStep, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const before = await this.contracts.hold(expected);
      const goesOn = step.step === 'RENEW' || (step.step === 'TAKE_BACK_END' && !isEndAnnounced(before));
      await this.contracts.applyStep(expected, step);
      for (const day of daysToAsk(step.on)) {
        if (step.step === 'ACTIVATE')
          await this.gates.demand(await this.gates.contractActivation(expected.id, day), language);
        if (goesOn) await this.gates.demand(await this.gates.contractRenewal(expected.id, day), language);
      }
    });
  }
}
