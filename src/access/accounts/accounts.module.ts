import { Module } from '@nestjs/common';
import { AccountReader } from './account.reader';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { MembershipReader } from './membership.reader';
import { MembershipsController } from './memberships.controller';

/** Accounts and their roles, by administrators. */
@Module({
  controllers: [AccountsController, MembershipsController],
  providers: [AccountsService, AccountReader, MembershipReader],
})
export class AccountsModule {}
