import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractsService } from '../../registry/contracts/contracts.service';
import { isEndAnnounced } from '../../registry/contracts/contract-lifecycle';
import { ContractView } from '../../registry/contracts/dto/contract.dto';
import { daysToAsk } from '../gates/days-to-ask';
import { Gates } from '../gates/gates';
import { TakeContractStep } from './take-step.dto';

/** Steps of a contract's life; the gates are asked in the transaction of the step, on the contract as it is held. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractStepsController {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractsService,
    private readonly reader: ContractReader,
    private readonly gates: Gates,
  ) {}

  @Decides(
    'contracts/:id/steps',
    {
      id: 'takeContractStep',
      permission: 'contract.step',
      summary: 'Negotiate, sign, activate, renew, end or cancel a contract',
      description:
        'ACTIVATE and RENEW are refused with 409 and the blocking findings where a gate stops them; so is TAKE_BACK_END once the end has come. An end may be announced: in force until then.',
    },
    TakeContractStep,
    ContractView,
  )
  take(
    @Expecting() expected: Expected,
    @Body() step: TakeContractStep,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return this.database.transact(async () => {
      const before = await this.contracts.hold(expected);
      const goesOn = step.step === 'RENEW' || (step.step === 'TAKE_BACK_END' && !isEndAnnounced(before));
      await this.contracts.applyStep(expected, step);
      for (const day of daysToAsk(step.on)) {
        if (step.step === 'ACTIVATE')
          await this.gates.demand(await this.gates.contractActivation(expected.id, day), language);
        if (goesOn) await this.gates.demand(await this.gates.contractRenewal(expected.id, day), language);
      }
      return shown(this.reader, expected.id);
    });
  }
}
