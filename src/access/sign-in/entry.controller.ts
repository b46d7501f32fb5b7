import { Body, Controller, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AcceptInvitation, SetUpDeployment, SetUpDone } from './dto/entry.dto';
import { Invitations } from './invitations';
import { SetUp } from './set-up';
import { SignInLimit } from './sign-in-limit.guard';
import { Submits } from './sign-in-operation';

/** How somebody gets a first password. */
@ApiTags('sessions')
@Controller({ version: '1' })
export class EntryController {
  constructor(
    private readonly invitations: Invitations,
    private readonly setUp: SetUp,
  ) {}

  @Submits(
    'invitations/accept',
    {
      id: 'acceptInvitation',
      permission: 'PUBLIC',
      summary: 'Choose a password, having been invited',
      description:
        'Whoever holds a binding role, or lets people in, brings both halves of an invitation, from two administrators, or one half and a recovery code.',
    },
    { body: AcceptInvitation, problems: [401, 429] },
  )
  @UseGuards(SignInLimit)
  accept(@Body() { token, password, ...other }: AcceptInvitation): Promise<void> {
    return this.invitations.accept(token, password, other);
  }

  @Submits(
    'set-up',
    {
      id: 'setUp',
      permission: 'PUBLIC',
      summary: 'Make the first administrator',
      description: 'With the secret that the first start printed; works once.',
    },
    { body: SetUpDeployment, view: SetUpDone, status: 201, problems: [401, 409, 429] },
  )
  @UseGuards(SignInLimit)
  async begin(@Body() { secret, ...administrator }: SetUpDeployment): Promise<SetUpDone> {
    return { accountId: await this.setUp.use(secret, administrator) };
  }
}
