import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import { Invitations } from '../sign-in/invitations';
import { Submits } from '../sign-in/sign-in-operation';
import { AccountReader } from './account.reader';
import { AccountsService } from './accounts.service';
import { AccountQuery, AccountView, CreateAccount, InvitationView, PatchAccount } from './dto/account.dto';

@ApiTags('accounts')
@Controller({ path: 'accounts', version: '1' })
export class AccountsController {
  constructor(
    private readonly service: AccountsService,
    private readonly invitations: Invitations,
    private readonly reader: AccountReader,
  ) {}

  @Lists('', { id: 'listAccounts', permission: 'account.read', summary: 'List accounts' }, AccountView)
  list(@Query() query: AccountQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    '',
    {
      id: 'createAccount',
      permission: 'account.write',
      summary: 'Create an account',
      description: 'It has neither a password nor a role yet: invite the person, and add memberships.',
    },
    CreateAccount,
    AccountView,
  )
  async create(@Body() body: CreateAccount): Promise<JsonReply> {
    return created(this.reader, 'accounts', await this.service.create(body));
  }

  @Shows(':id', { id: 'getAccount', permission: 'account.read', summary: 'Read an account' }, AccountView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    ':id',
    {
      id: 'updateAccount',
      permission: 'account.write',
      summary: 'Change, disable or enable an account',
      description: 'Whoever is disabled is signed out at once. Nobody disables themselves.',
    },
    PatchAccount,
    AccountView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchAccount,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.service.patch(actor, expected, body);
    return shown(this.reader, expected.id);
  }

  @Submits(
    ':id/invitations',
    {
      id: 'inviteAccount',
      permission: 'account.write',
      summary: 'Invite the person to choose a password',
      description: 'Also for whoever has forgotten theirs; the second factor stays. The token is shown once.',
    },
    { view: InvitationView, status: 201, problems: [404, 409] },
  )
  invite(@PathId() id: string, @Actor() actor: Principal): Promise<InvitationView> {
    return this.invitations.invite(actor, id);
  }

  @Removes(':id/second-factor', {
    id: 'resetSecondFactor',
    permission: 'account.write',
    summary: 'Reset the second factor of somebody who has lost it',
    description: 'Its secret and the recovery codes are forgotten and all sessions end. Nobody resets their own.',
  })
  resetSecondFactor(@Expecting() expected: Expected, @Actor() actor: Principal): Promise<void> {
    return this.service.resetSecondFactor(actor, expected);
  }
}
