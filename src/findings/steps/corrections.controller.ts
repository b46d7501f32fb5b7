import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  ApproveFactCorrection,
  FactCorrectionQuery,
  FactCorrectionView,
} from '../../registry/corrections/dto/fact-correction.dto';
import { FactCorrectionReader } from '../../registry/corrections/fact-correction.reader';
import { ContractEntity } from '../../registry/contracts/contract.entity';
import { EquipmentEntity } from '../../registry/equipment/equipment.entity';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SystemEntity } from '../../registry/systems/system.entity';
import { CorrectContract, CorrectEquipment, CorrectSubcontract, CorrectSystem } from './correct-facts.dto';
import { type CorrectedKind, Corrections } from './corrections';

const CHANGES_NOTHING = 'Changes nothing until somebody else has confirmed it.';

/** 誤記の訂正: a typo makes no running work unapproved, where two people say that it was one. */
@ApiTags('decisions')
@Controller({ version: '1' })
export class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly reader: FactCorrectionReader,
    private readonly records: Records,
  ) {}

  @Lists(
    'subcontracts/:id/corrections',
    {
      id: 'listSubcontractCorrections',
      permission: 'subcontract.read',
      summary: 'List what of a re-entrustment was mistyped',
    },
    FactCorrectionView,
    FactCorrectionQuery,
  )
  async ofSubcontract(@PathId() subcontractId: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return listReply(this.reader, query, { subcontractId });
  }

  @Creates(
    'subcontracts/:id/corrections',
    {
      id: 'proposeSubcontractCorrection',
      permission: 'subcontract.write',
      summary: 'Say that something was mistyped that an approval is bound to',
      description: CHANGES_NOTHING,
    },
    CorrectSubcontract,
    FactCorrectionView,
  )
  subcontract(@PathId() id: string, @Body() body: CorrectSubcontract): Promise<JsonReply> {
    return this.propose('subcontractId', id, body);
  }

  @Lists(
    'contracts/:id/corrections',
    { id: 'listContractCorrections', permission: 'contract.read', summary: 'List what of a contract was mistyped' },
    FactCorrectionView,
    FactCorrectionQuery,
  )
  async ofContract(@PathId() contractId: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/corrections',
    {
      id: 'proposeContractCorrection',
      permission: 'contract.write',
      summary: 'Say that something of a contract or of its term was mistyped',
      description: `${CHANGES_NOTHING} What makes the term longer, or lets it renew itself, is confirmed only where the gate contract.renew lets it.`,
    },
    CorrectContract,
    FactCorrectionView,
  )
  contract(@PathId() id: string, @Body() body: CorrectContract): Promise<JsonReply> {
    return this.propose('contractId', id, body);
  }

  @Lists(
    'systems/:id/corrections',
    { id: 'listSystemCorrections', permission: 'system.read', summary: 'List what of a system was mistyped' },
    FactCorrectionView,
    FactCorrectionQuery,
  )
  async ofSystem(@PathId() systemId: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
    await this.records.demand(SystemEntity, systemId);
    return listReply(this.reader, query, { systemId });
  }

  @Creates(
    'systems/:id/corrections',
    {
      id: 'proposeSystemCorrection',
      permission: 'system.write',
      summary: 'Say that something of a system was mistyped',
      description: CHANGES_NOTHING,
    },
    CorrectSystem,
    FactCorrectionView,
  )
  system(@PathId() id: string, @Body() body: CorrectSystem): Promise<JsonReply> {
    return this.propose('systemId', id, body);
  }

  @Lists(
    'equipment/:id/corrections',
    { id: 'listEquipmentCorrections', permission: 'equipment.read', summary: 'List what of a device was mistyped' },
    FactCorrectionView,
    FactCorrectionQuery,
  )
  async ofEquipment(@PathId() equipmentId: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
    await this.records.demand(EquipmentEntity, equipmentId);
    return listReply(this.reader, query, { equipmentId });
  }

  @Creates(
    'equipment/:id/corrections',
    {
      id: 'proposeEquipmentCorrection',
      permission: 'equipment.write',
      summary: 'Say that something of a device was mistyped',
      description: CHANGES_NOTHING,
    },
    CorrectEquipment,
    FactCorrectionView,
  )
  device(@PathId() id: string, @Body() body: CorrectEquipment): Promise<JsonReply> {
    return this.propose('equipmentId', id, body);
  }

  @Shows(
    'fact-corrections/:id',
    { id: 'getFactCorrection', permission: 'subcontract.read', summary: 'Read the correction of a mistyping' },
    FactCorrectionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'fact-corrections/:id/approval',
    {
      id: 'approveFactCorrection',
      permission: 'subcontract.approve',
      summary: 'Confirm that it was mistyped, and correct it',
      description:
        'Whatever was decided on it stands, on the corrected facts; what had changed since stays a change. Refused with 409 where a gate that the record has passed would have stopped it on those.',
    },
    ApproveFactCorrection,
    FactCorrectionView,
  )
  async approve(
    @Expecting() expected: Expected,
    @Body() body: ApproveFactCorrection,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.corrections.approve(expected, body, language);
    return shown(this.reader, expected.id);
  }

  private async propose(kind: CorrectedKind, id: string, body: { readonly reason: string }): Promise<JsonReply> {
    return created(this.reader, 'fact-corrections', await this.corrections.propose(kind, id, body));
  }
}
