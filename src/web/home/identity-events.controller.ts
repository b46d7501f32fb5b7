import { Body, Controller } from '@nestjs/common';
import { Actor } from '../../access/actor';
import { IdentityEvents } from '../../access/identity/identity-events';
import { type Principal } from '../../access/principal';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { isId } from '../../kernel/identifier';
import { type Sent, textIn } from '../forms/sent';
import { Submission } from '../page';

/** Takes note that somebody knows what happened to identities; what they were not shown stays. */
@Controller()
export class IdentityEventPagesController {
  constructor(private readonly events: IdentityEvents) {}

  @Submission('account/identity-events/acknowledgement', 'SIGNED_IN')
  async acknowledge(@Actor() { id }: Principal, @Body() sent: Sent): Promise<HtmlReply> {
    await this.events.acknowledge(id, textIn(sent, 'eventIds').split(',').filter(isId));
    return seeOther('/');
  }
}
