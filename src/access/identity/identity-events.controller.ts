import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import { notAnAccount } from '../sign-in/refusals';
import { Submits, Tells } from '../sign-in/sign-in-operation';
import { AcknowledgeIdentityEvents, IdentityEventsView } from './dto/identity-event.dto';
import { IdentityEvents } from './identity-events';

/** What people are told of identities. */
@ApiTags('account')
@Controller({ path: 'account/identity-events', version: '1' })
export class IdentityEventsController {
  constructor(private readonly events: IdentityEvents) {}

  @Tells(
    '',
    {
      id: 'listOwnIdentityEvents',
      permission: 'SIGNED_IN',
      summary: 'What happened to my identity, or to those I let in, and I have not acknowledged yet',
    },
    IdentityEventsView,
    [403],
  )
  async list(@Actor() actor: Principal): Promise<IdentityEventsView> {
    return { items: await this.events.unacknowledged(ownId(actor)) };
  }

  @Submits(
    'acknowledgement',
    {
      id: 'acknowledgeIdentityEvents',
      permission: 'SIGNED_IN',
      summary: 'Take note of what I was told',
    },
    { body: AcknowledgeIdentityEvents, problems: [403] },
  )
  acknowledge(@Body() { eventIds }: AcknowledgeIdentityEvents, @Actor() actor: Principal): Promise<void> {
    return this.events.acknowledge(ownId(actor), eventIds);
  }
}

/** 403 for programs. */
function ownId({ kind, id }: Principal): string {
  if (kind !== 'ACCOUNT') throw notAnAccount();
  return id;
}
