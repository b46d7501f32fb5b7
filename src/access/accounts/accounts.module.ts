import { Module } from '@nestjs/common';
import { AccountReader } from './account.reader';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { MembershipReader } from './membership.reader';
import { MembershipsController } from './memberships.controller';
import { SignInLocks } from './sign-in-locks';
import { SignInLocksController } from './sign-in-locks.controller';

/** Accounts and their roles, by administrators. */
@Module({
  controllers: [AccountsController, MembershipsController, SignInLocksController],
  providers: [AccountsService, AccountReader, MembershipReader, SignInLocks],
  exports: [AccountsService, AccountReader, MembershipReader, SignInLocks],
})
export class AccountsModule {}
