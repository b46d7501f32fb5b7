import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { today } from '../../kernel/calendar-date';
import { GateQuery } from '../dto/gap-query.dto';
import { GateView } from '../dto/finding.dto';
import { type Asked, Gates } from './gates';
import { WhoseRecord } from './whose-record';

/** Asked first: what would stop a step, on the day on which it is to be taken. Nothing is changed by asking. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class GatesController {
  constructor(
    private readonly gates: Gates,
    private readonly whose: WhoseRecord,
  ) {}

  @Answers(
    'contracts/:id/renewal-gate',
    { id: 'askRenewalGate', permission: 'finding.read', summary: 'What would stop the contract from being renewed?' },
    GateView,
  )
  renewal(@PathId() id: string, @Query() query: GateQuery, @AskedLanguage() language: Language): Promise<GateView> {
    return this.show(this.gates.contractRenewal(id, dayOf(query)), language);
  }

  @Answers(
    'subcontracts/:id/approval-gate',
    {
      id: 'askSubcontractApprovalGate',
      permission: 'finding.read',
      summary: 'What would stop the re-entrustment from being approved?',
    },
    GateView,
  )
  async approval(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    const contractId = await this.whose.contract('subcontracts', id);
    return this.show(this.gates.subcontract('subcontract.approve', contractId, id, dayOf(query)), language);
  }

  @Answers(
    'subcontracts/:id/activation-gate',
    {
      id: 'askSubcontractActivationGate',
      permission: 'finding.read',
      summary: 'What would stop the re-entrustment from starting?',
    },
    GateView,
  )
  async start(@PathId() id: string, @Query() query: GateQuery, @AskedLanguage() language: Language): Promise<GateView> {
    const contractId = await this.whose.contract('subcontracts', id);
    return this.show(this.gates.subcontract('subcontract.activate', contractId, id, dayOf(query)), language);
  }

  @Answers(
    'matrices/:id/agreement-gate',
    { id: 'askAgreementGate', permission: 'finding.read', summary: 'What would stop this revision from being agreed?' },
    GateView,
  )
  async agreement(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    const contractId = await this.whose.contract('matrices', id);
    return this.show(this.gates.matrixAgreement(contractId, id, dayOf(query)), language);
  }

  @Answers(
    'systems/:id/activation-gate',
    { id: 'askSystemGate', permission: 'finding.read', summary: 'What would stop the system from going live?' },
    GateView,
  )
  async system(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    const institutionId = await this.whose.institution('systems', id);
    return this.show(this.gates.systemActivation(institutionId, id, dayOf(query)), language);
  }

  @Answers(
    'equipment/:id/activation-gate',
    { id: 'askEquipmentGate', permission: 'finding.read', summary: 'What would stop the device from going live?' },
    GateView,
  )
  async device(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    const institutionId = await this.whose.institution('equipment', id);
    return this.show(this.gates.equipmentActivation(institutionId, id, dayOf(query)), language);
  }

  @Answers(
    'provisions/:id/activation-gate',
    { id: 'askProvisionGate', permission: 'finding.read', summary: 'What would stop the provision from beginning?' },
    GateView,
  )
  async provision(
    @PathId() id: string,
    @Query() query: GateQuery,
    @AskedLanguage() language: Language,
  ): Promise<GateView> {
    const institutionId = await this.whose.institution('provisions', id);
    return this.show(this.gates.provisionActivation(institutionId, id, dayOf(query)), language);
  }

  private async show(asked: Promise<Asked>, language: Language): Promise<GateView> {
    return this.gates.show(await asked, language);
  }
}

function dayOf({ on = today() }: GateQuery): NonNullable<GateQuery['on']> {
  return on;
}
