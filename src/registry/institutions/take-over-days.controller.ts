import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ApproveTakeOverDay, CreateTakeOverDay, TakeOverDayQuery, TakeOverDayView } from './dto/take-over-day.dto';
import { RefuseProposal, WithdrawProposal } from '../dismissal.dto';
import { InstitutionEntity } from './institution.entity';
import { TakeOverDayReader } from './take-over-day.reader';
import { TakeOverDaysService } from './take-over-days.service';

/** Until when an institution takes over what already ran. */
@ApiTags('institutions')
@Controller({ version: '1' })
export class TakeOverDaysController {
  constructor(
    private readonly days: TakeOverDaysService,
    private readonly reader: TakeOverDayReader,
    private readonly records: Records,
  ) {}

  @Lists(
    'institutions/:id/take-over-days',
    { id: 'listTakeOverDays', permission: 'institution.read', summary: 'List the cut-over days of an institution' },
    TakeOverDayView,
    TakeOverDayQuery,
  )
  async list(@PathId() institutionId: string, @Query() query: TakeOverDayQuery): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return listReply(this.reader, query, { institutionId });
  }

  @Creates(
    'institutions/:id/take-over-days',
    {
      id: 'proposeTakeOverDay',
      permission: 'takeOver.decide',
      summary: 'Propose the day from which on nothing is taken over any more',
      description: 'It counts once somebody else has approved it, and can be moved until it has come.',
    },
    CreateTakeOverDay,
    TakeOverDayView,
  )
  async propose(@PathId() institutionId: string, @Body() body: CreateTakeOverDay): Promise<JsonReply> {
    return created(this.reader, 'take-over-days', await this.days.propose(institutionId, body));
  }

  @Shows(
    'take-over-days/:id',
    { id: 'getTakeOverDay', permission: 'institution.read', summary: 'Read a cut-over day' },
    TakeOverDayView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'take-over-days/:id/approval',
    {
      id: 'approveTakeOverDay',
      permission: 'takeOver.decide',
      summary: 'Approve the cut-over day that somebody else has proposed',
    },
    ApproveTakeOverDay,
    TakeOverDayView,
  )
  async approve(@Expecting() expected: Expected, @Body() body: ApproveTakeOverDay): Promise<JsonReply> {
    await this.days.approve(expected, body);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'take-over-days/:id/refusal',
    {
      id: 'refuseTakeOverDay',
      permission: 'takeOver.decide',
      summary: 'Refuse the cut-over day that somebody else has proposed',
      description: 'It never counts and stays on record. Whoever proposed it withdraws it instead.',
    },
    RefuseProposal,
    TakeOverDayView,
  )
  async refuse(@Expecting() expected: Expected, @Body() { reason }: RefuseProposal): Promise<JsonReply> {
    await this.days.dismiss(expected, 'REFUSED', reason);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'take-over-days/:id/withdrawal',
    {
      id: 'withdrawTakeOverDay',
      permission: 'takeOver.decide',
      summary: 'Take back the cut-over day that one has proposed, while it waits',
      description: 'By whoever proposed it, or their successor. It never counts and stays on record.',
    },
    WithdrawProposal,
    TakeOverDayView,
  )
  async withdraw(@Expecting() expected: Expected, @Body() { reason = null }: WithdrawProposal): Promise<JsonReply> {
    await this.days.dismiss(expected, 'WITHDRAWN', reason);
    return shown(this.reader, expected.id);
  }
}
