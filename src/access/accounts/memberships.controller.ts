import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Removes } from '../../http/operation';
import { created } from '../../http/record-reply';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import { AccountEntity } from './account.entity';
import { AccountsService } from './accounts.service';
import { CreateMembership, MembershipQuery, MembershipView } from './dto/membership.dto';
import { MembershipReader } from './membership.reader';

@ApiTags('accounts')
@Controller({ version: '1' })
export class MembershipsController {
  constructor(
    private readonly service: AccountsService,
    private readonly records: Records,
    private readonly reader: MembershipReader,
  ) {}

  @Lists(
    'accounts/:id/memberships',
    { id: 'listMemberships', permission: 'account.read', summary: 'List the roles of an account' },
    MembershipView,
  )
  async list(@PathId() accountId: string, @Query() query: MembershipQuery): Promise<JsonReply> {
    await this.records.demand(AccountEntity, accountId);
    return listReply(this.reader, query, { accountId });
  }

  @Creates(
    'accounts/:id/memberships',
    {
      id: 'createMembership',
      permission: 'account.write',
      summary: 'Give an account a role',
      description: 'Nobody changes their own roles.',
    },
    CreateMembership,
    MembershipView,
  )
  async create(
    @PathId() accountId: string,
    @Body() body: CreateMembership,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    return created(this.reader, 'memberships', await this.service.addMembership(actor, accountId, body));
  }

  @Removes('memberships/:id', {
    id: 'deleteMembership',
    permission: 'account.write',
    summary: 'Take a role away from an account',
    description: 'Nobody changes their own roles.',
  })
  remove(@Expecting() expected: Expected, @Actor() actor: Principal): Promise<void> {
    return this.service.removeMembership(actor, expected);
  }
}
