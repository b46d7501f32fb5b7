import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { SubcontractReader } from '../../registry/subcontracts/subcontract.reader';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { SubcontractsService } from '../../registry/subcontracts/subcontracts.service';
import { daysToAsk } from '../gates/days-to-ask';
import { Gates } from '../gates/gates';
import { TakeSubcontractStep } from './take-step.dto';

/** Steps that decide about what somebody else has asked for. */
const DECISIONS: ReadonlySet<SubcontractStepName> = new Set(['APPROVE', 'RATIFY', 'REJECT', 'REVOKE']);

/** Steps of a re-entrustment: requested, approved or refused, started, ended. */
@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractStepsController {
  constructor(
    private readonly database: Database,
    private readonly subcontracts: SubcontractsService,
    private readonly reader: SubcontractReader,
    private readonly gates: Gates,
    private readonly admissions: Admissions,
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
  take(
    @Expecting() expected: Expected,
    @Body() step: TakeSubcontractStep,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    if (DECISIONS.has(step.step)) this.admissions.demand(actor, 'subcontract.approve');
    if (step.role) this.admissions.demandHeld(actor, step.role);
    return this.database.transact(async () => {
      const { contractId } = await this.subcontracts.hold(expected);
      await this.subcontracts.applyStep(expected, step);
      const gate =
        step.step === 'APPROVE' ? 'subcontract.approve' : step.step === 'START' ? 'subcontract.activate' : null;
      if (gate !== null)
        for (const day of daysToAsk(step.on))
          await this.gates.demand(await this.gates.subcontract(gate, contractId, expected.id, day), language);
      return shown(this.reader, expected.id);
    });
  }
}
