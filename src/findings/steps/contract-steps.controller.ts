import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { ContractView } from '../../registry/contracts/dto/contract.dto';
import { ContractSteps } from './contract-steps';
import { TakeContractStep } from './take-step.dto';

/** Steps of a contract's life. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractStepsController {
  constructor(
    private readonly steps: ContractSteps,
    private readonly reader: ContractReader,
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
  async take(
    @Expecting() expected: Expected,
    @Body() step: TakeContractStep,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.take(expected, step, language);
    return shown(this.reader, expected.id);
  }
}
