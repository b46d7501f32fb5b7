import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AccessChanges } from './access-changes';
import { AccessGuard } from './access.guard';
import { Admissions } from './admissions';
import { Credentials } from './credentials';
import { DeclaredAdmissions } from './declared-admissions';
import { ForgettingInterceptor } from './forgetting.interceptor';
import { JWT_VERIFIER } from './jwt-verifier';

/** Who comes in, and what they may do. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    AccessChanges,
    Credentials,
    Admissions,
    DeclaredAdmissions,
    { provide: JWT_VERIFIER, useValue: null },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: ForgettingInterceptor },
  ],
  exports: [Credentials, Admissions],
})
export class AccessModule {}
