import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { SubcontractSteps } from './subcontract-steps';
import { TakeSubcontractStep } from './take-step.dto';

/** Steps of a re-entrustment: requested, approved or refused, started, ended. */
@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractStepsController {
  constructor(
    private readonly steps: SubcontractSteps,
    private readonly reader: SubcontractReader,
  ) {}

  @Decides(
    'subcontracts/:id/steps',
    {
      id: 'takeSubcontractStep',
      permission: 'subcontract.step',
      summary: 'Request, approve, ratify, reject, revoke, start or end a re-entrustment',
      description:
        'APPROVE and START are refused with 409 and the blocking findings where a gate stops them. RATIFY is an executive’s word on an approval that came after the start. APPROVE, RATIFY, REJECT and REVOKE need the permission subcontract.approve besides, and nobody decides about what they asked for.',
    },
    TakeSubcontractStep,
    SubcontractView,
  )
  async take(
    @Expecting() expected: Expected,
    @Body() step: TakeSubcontractStep,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.steps.take(actor, expected, step, language);
    return shown(this.reader, expected.id);
  }
}
