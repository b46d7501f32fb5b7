import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { Submits } from '../sign-in/sign-in-operation';
import {
  CreateIdentityRequest,
  IdentityApprovalView,
  IdentityRequestQuery,
  IdentityRequestView,
} from './dto/identity-request.dto';
import { IdentityRequestReader } from './identity-request.reader';
import { IdentityRequests } from './identity-requests';

/** What takes two administrators. */
@ApiTags('accounts')
@Controller({ version: '1' })
export class IdentityRequestsController {
  constructor(
    private readonly requests: IdentityRequests,
    private readonly reader: IdentityRequestReader,
  ) {}

  @Creates(
    'accounts/:id/identity-requests',
    {
      id: 'createIdentityRequest',
      permission: 'account.write',
      summary: 'Ask another administrator for what takes two',
      description:
        'To reset a second factor, re-address or enable somebody in a binding role, or to give somebody such a role. Whoever gets their first one is invited anew.',
    },
    CreateIdentityRequest,
    IdentityRequestView,
  )
  async create(@PathId() accountId: string, @Body() body: CreateIdentityRequest): Promise<JsonReply> {
    return created(this.reader, 'identity-requests', await this.requests.ask(accountId, body));
  }

  @Lists(
    'identity-requests',
    { id: 'listIdentityRequests', permission: 'account.read', summary: 'List what administrators ask of each other' },
    IdentityRequestView,
  )
  list(@Query() query: IdentityRequestQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Shows(
    'identity-requests/:id',
    { id: 'getIdentityRequest', permission: 'account.read', summary: 'Read such a request' },
    IdentityRequestView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Submits(
    'identity-requests/:id/approval',
    {
      id: 'approveIdentityRequest',
      permission: 'account.write',
      summary: 'Approve what another administrator asked for, and carry it out',
      description:
        'Nobody approves what they asked for themselves, nor what is about them. Of an invitation this makes the second half.',
    },
    { view: IdentityApprovalView, problems: [404, 409] },
  )
  async approve(@PathId() id: string): Promise<IdentityApprovalView> {
    return { secondToken: await this.requests.approve(id) };
  }

  @Submits(
    'identity-requests/:id/refusal',
    { id: 'refuseIdentityRequest', permission: 'account.write', summary: 'Refuse it, or take one’s own back' },
    { problems: [404, 409] },
  )
  refuse(@PathId() id: string): Promise<void> {
    return this.requests.refuse(id);
  }
}
