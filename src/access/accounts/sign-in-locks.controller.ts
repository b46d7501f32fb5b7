import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId } from '../../http/entity-tag';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import { Submits, Tells } from '../sign-in/sign-in-operation';
import { SignInLocksView } from './dto/sign-in-lock.dto';
import { SignInLocks } from './sign-in-locks';

@ApiTags('accounts')
@Controller({ version: '1' })
export class SignInLocksController {
  constructor(private readonly locks: SignInLocks) {}

  @Tells(
    'sign-in-locks',
    {
      id: 'listSignInLocks',
      permission: 'account.read',
      summary: 'Whose sign-in wrong passwords or codes slow down now',
      description: 'From where the person has signed in before, wrong passwords of strangers slow nothing down.',
    },
    SignInLocksView,
  )
  async list(): Promise<SignInLocksView> {
    return { items: await this.locks.list() };
  }

  @Submits(
    'accounts/:id/sign-in-lock/lifting',
    { id: 'liftSignInLock', permission: 'account.write', summary: 'Let somebody try to sign in again at once' },
    { problems: [404] },
  )
  lift(@PathId() id: string, @Actor() actor: Principal): Promise<void> {
    return this.locks.lift(actor.id, id);
  }
}
