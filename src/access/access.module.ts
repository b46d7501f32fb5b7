import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessChanges } from './access-changes';
import { AccessGuard } from './access.guard';
import { Admissions } from './admissions';
import { BrowserSessions } from './browser-sessions';
import { Credentials } from './credentials';
import { DeclaredAdmissions } from './declared-admissions';
import { Recipients } from './recipients';
import { Standing } from './standing';

/** Who comes in, and what they may do. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    AccessChanges,
    BrowserSessions,
    Credentials,
    Admissions,
    DeclaredAdmissions,
    Recipients,
    Standing,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [BrowserSessions, Credentials, Admissions, Recipients, Standing],
})
export class AccessModule {}
