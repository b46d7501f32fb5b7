import { Injectable } from '@nestjs/common';
import { Admissions } from '../../access/admissions';
import { type Principal } from '../../access/principal';
import { Database } from '../../database/database';
import { type Expected } from '../../database/records';
import { type Language } from '../../http/language';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { SubcontractsService } from '../../registry/subcontracts/subcontracts.service';
import { daysToAsk } from '../gates/days-to-ask';
import { Gates } from '../gates/gates';
import { type TakeSubcontractStep } from './take-step.dto';

/** Steps that decide about what somebody else has asked for. */
export const SUBCONTRACT_DECISIONS: ReadonlySet<SubcontractStepName> = new Set([
  'APPROVE',
  'RATIFY',
  'REJECT',
  'REVOKE',
]);

/** Takes re-entrustments through their life; the gates are asked in the transaction of the step. */
@Injectable()
export class SubcontractSteps {
  constructor(
    private readonly database: Database,
    private readonly subcontracts: SubcontractsService,
    private readonly gates: Gates,
    private readonly admissions: Admissions,
  ) {}

  take(actor: Principal, expected: Expected, step: TakeSubcontractStep, language: Language): Promise<void> {
    if (SUBCONTRACT_DECISIONS.has(step.step)) this.admissions.demand(actor, 'subcontract.approve');
    if (step.role) this.admissions.demandHeld(actor, step.role);
    return this.carryOut(expected, step, language);
  }

  /** Of somebody who may, or whose paper was checked. */
  carryOut(expected: Expected, step: TakeSubcontractStep, language: Language): Promise<void> {
    return this.database.transact(async () => {
      const { contractId } = await this.subcontracts.hold(expected);
      await this.subcontracts.applyStep(expected, step);
      const gate =
        step.step === 'APPROVE' ? 'subcontract.approve' : step.step === 'START' ? 'subcontract.activate' : null;
      if (gate !== null)
        for (const day of daysToAsk(step.on))
          await this.gates.demand(await this.gates.subcontract(gate, contractId, expected.id, day), language);
    });
  }
}
