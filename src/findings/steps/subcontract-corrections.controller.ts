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
  CorrectSubcontract,
  FactCorrectionQuery,
  FactCorrectionView,
} from '../../registry/subcontracts/dto/fact-correction.dto';
import { FactCorrectionReader } from '../../registry/subcontracts/fact-correction.reader';
import { SubcontractEntity } from '../../registry/subcontracts/subcontract.entity';
import { SubcontractCorrections } from './subcontract-corrections';

/** 誤記の訂正: a typo makes no running work unapproved, where two people say that it was one. */
@ApiTags('decisions')
@Controller({ version: '1' })
export class SubcontractCorrectionsController {
  constructor(
    private readonly corrections: SubcontractCorrections,
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
  async list(@PathId() subcontractId: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return listReply(this.reader, query, { subcontractId });
  }

  @Creates(
    'subcontracts/:id/corrections',
    {
      id: 'proposeSubcontractCorrection',
      permission: 'subcontract.write',
      summary: 'Say that something was mistyped that an approval is bound to',
      description: 'Changes nothing until somebody else has confirmed it.',
    },
    CorrectSubcontract,
    FactCorrectionView,
  )
  async propose(@PathId() subcontractId: string, @Body() body: CorrectSubcontract): Promise<JsonReply> {
    return created(this.reader, 'fact-corrections', await this.corrections.propose(subcontractId, body));
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
        'The approval stands, on the corrected facts. Refused with 409 where its gate would have stopped it on those.',
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
}
