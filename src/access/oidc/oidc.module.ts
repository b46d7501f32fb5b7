import { type DynamicModule, Module } from '@nestjs/common';
import { JWT_VERIFIER } from '../jwt-verifier';
import { JwtBearer } from './jwt-bearer';
import { OidcAccounts } from './oidc-accounts';
import { OidcAttempts } from './oidc-attempts';
import { OidcController } from './oidc.controller';
import { OidcProvider } from './oidc-provider';
import { type OidcSettings } from '../../config/environment';
import { OIDC_SETTINGS } from './oidc-settings';
import { OidcSignIn } from './oidc-sign-in';
import { ShownOidcSettings } from './shown-oidc-settings';

/** People and programs of an OpenID provider; without one its routes answer 404 and no JWT counts. */
@Module({})
export class OidcModule {
  static at(settings: OidcSettings | null): DynamicModule {
    return {
      module: OidcModule,
      global: true,
      controllers: [OidcController],
      providers: [
        { provide: OIDC_SETTINGS, useValue: settings },
        { provide: JWT_VERIFIER, useClass: JwtBearer },
        OidcProvider,
        OidcAttempts,
        OidcAccounts,
        OidcSignIn,
        ShownOidcSettings,
      ],
      exports: [JWT_VERIFIER, OidcProvider, OidcSignIn, ShownOidcSettings],
    };
  }
}
