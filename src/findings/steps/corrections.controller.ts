import { Body, Controller, Query, type Type } from '@nestjs/common';
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
import { RefuseProposal, WithdrawProposal } from '../../registry/dismissal.dto';
import { CORRECTABLE, type Correctable } from './correctable';
import { Corrections } from './corrections';

/** Says what was mistyped of records of a kind, and lists it. */
function correctionsOf({ key, entity, path, name, one, body, read, write, besides = '' }: Correctable): Type {
  @ApiTags('decisions')
  @Controller({ version: '1' })
  class CorrectionsOfController {
    constructor(
      private readonly corrections: Corrections,
      private readonly reader: FactCorrectionReader,
      private readonly records: Records,
    ) {}

    @Lists(
      `${path}/:id/corrections`,
      { id: `list${name}Corrections`, permission: read, summary: `List what was mistyped of ${one}` },
      FactCorrectionView,
      FactCorrectionQuery,
    )
    async list(@PathId() id: string, @Query() query: FactCorrectionQuery): Promise<JsonReply> {
      await this.records.demand(entity, id);
      return listReply(this.reader, query, { [key]: id });
    }

    @Creates(
      `${path}/:id/corrections`,
      {
        id: `propose${name}Correction`,
        permission: write,
        summary: `Say that something was mistyped of ${one}`,
        description: `Changes nothing until somebody else has confirmed it.${besides}`,
      },
      body,
      FactCorrectionView,
    )
    async propose(@PathId() id: string, @Body() said: InstanceType<typeof body>): Promise<JsonReply> {
      return created(this.reader, 'fact-corrections', await this.corrections.propose(key, id, said));
    }
  }
  return CorrectionsOfController;
}

/** 誤記の訂正: a typo makes no running work unapproved, where two people say that it was one. */
@ApiTags('decisions')
@Controller({ version: '1' })
class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly reader: FactCorrectionReader,
  ) {}

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

  @Decides(
    'fact-corrections/:id/refusal',
    {
      id: 'refuseFactCorrection',
      permission: 'subcontract.approve',
      summary: 'Say, as a second person, that it was not mistyped as is said',
      description: 'It corrects nothing and stays on record. Whoever proposed it withdraws it instead.',
    },
    RefuseProposal,
    FactCorrectionView,
  )
  async refuse(@Expecting() expected: Expected, @Body() { reason }: RefuseProposal): Promise<JsonReply> {
    await this.corrections.dismiss(expected, 'REFUSED', reason);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'fact-corrections/:id/withdrawal',
    {
      id: 'withdrawFactCorrection',
      permission: 'correction.write',
      summary: 'Take back what one has said to be mistyped, while it waits',
      description: 'By whoever proposed it, or their successor. It corrects nothing and stays on record.',
    },
    WithdrawProposal,
    FactCorrectionView,
  )
  async withdraw(@Expecting() expected: Expected, @Body() { reason = null }: WithdrawProposal): Promise<JsonReply> {
    await this.corrections.dismiss(expected, 'WITHDRAWN', reason);
    return shown(this.reader, expected.id);
  }
}

export const CORRECTIONS_CONTROLLERS: readonly Type[] = [...CORRECTABLE.map(correctionsOf), CorrectionsController];
