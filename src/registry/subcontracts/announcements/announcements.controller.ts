import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { type Expected, Records } from '../../../database/records';
import { Expecting, PathId } from '../../../http/entity-tag';
import { type JsonReply } from '../../../http/json-reply';
import { listReply } from '../../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../../http/operation';
import { created, shown } from '../../../http/record-reply';
import { ContractEntity } from '../../contracts/contract.entity';
import { AnnouncementsService } from './announcements.service';
import {
  AnnounceSubcontract,
  DeclineAnnouncement,
  SubcontractAnnouncementQuery,
  SubcontractAnnouncementView,
  TakeUpAnnouncement,
  WithdrawAnnouncement,
} from './dto/subcontract-announcement.dto';
import { SubcontractAnnouncementReader } from './subcontract-announcement.reader';

/** 再委託の事前の届出: the vendor's word, by which nothing is re-entrusted yet. */
@ApiTags('subcontracts')
@Controller({ version: '1' })
export class AnnouncementsController {
  constructor(
    private readonly announcements: AnnouncementsService,
    private readonly reader: SubcontractAnnouncementReader,
    private readonly records: Records,
  ) {}

  @Lists(
    'contracts/:id/subcontract-announcements',
    {
      id: 'listSubcontractAnnouncements',
      permission: 'subcontract.read',
      summary: 'List what the vendor has announced that it wants to re-entrust',
    },
    SubcontractAnnouncementView,
    SubcontractAnnouncementQuery,
  )
  async list(@PathId() contractId: string, @Query() query: SubcontractAnnouncementQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/subcontract-announcements',
    {
      id: 'announceSubcontract',
      permission: 'subcontract.announce',
      summary: 'Announce, as the contract’s vendor, to whom something is to be re-entrusted',
      description:
        'Information beforehand (5⑤): nothing is re-entrusted by it. The institution takes it up, which begins the five steps, or declines.',
    },
    AnnounceSubcontract,
    SubcontractAnnouncementView,
  )
  async announce(
    @PathId() contractId: string,
    @Body() body: AnnounceSubcontract,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    const id = await this.announcements.announce(actor, contractId, body);
    return created(this.reader, 'subcontract-announcements', id);
  }

  @Shows(
    'subcontract-announcements/:id',
    { id: 'getSubcontractAnnouncement', permission: 'subcontract.read', summary: 'Read what a vendor has announced' },
    SubcontractAnnouncementView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    'subcontract-announcements/:id/taking-up',
    {
      id: 'takeUpSubcontractAnnouncement',
      permission: 'subcontract.write',
      summary: 'Register what was announced as a re-entrustment',
      description:
        'Says which vendor of the registry the party is. The information counts as given on the day of the announcement, as far as it went; consultation, agreement, approval and start are still to come.',
    },
    TakeUpAnnouncement,
    SubcontractAnnouncementView,
  )
  async takeUp(@Expecting() expected: Expected, @Body() { vendorId }: TakeUpAnnouncement): Promise<JsonReply> {
    await this.announcements.takeUp(expected, vendorId);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'subcontract-announcements/:id/declining',
    {
      id: 'declineSubcontractAnnouncement',
      permission: 'subcontract.write',
      summary: 'Decline what was announced',
    },
    DeclineAnnouncement,
    SubcontractAnnouncementView,
  )
  async decline(@Expecting() expected: Expected, @Body() { reason }: DeclineAnnouncement): Promise<JsonReply> {
    await this.announcements.decline(expected, reason);
    return shown(this.reader, expected.id);
  }

  @Decides(
    'subcontract-announcements/:id/withdrawal',
    {
      id: 'withdrawSubcontractAnnouncement',
      permission: 'subcontract.announce',
      summary: 'Take back what one’s vendor has announced, while it waits',
    },
    WithdrawAnnouncement,
    SubcontractAnnouncementView,
  )
  async withdraw(@Expecting() expected: Expected, @Body() { reason = null }: WithdrawAnnouncement): Promise<JsonReply> {
    await this.announcements.withdraw(expected, reason);
    return shown(this.reader, expected.id);
  }
}
