import { type DynamicModule, Module } from '@nestjs/common';
import { secretKey } from '../../config/secrets';
import { IdentityEvents } from '../identity/identity-events';
import { Attempts } from './attempts';
import { BREACHED_PASSWORDS_URL, BreachedPasswords } from './breached-passwords';
import { Challenges } from './challenges';
import { EntryController } from './entry.controller';
import { ExpiredSignIns } from './expired-sign-ins';
import { Invitations } from './invitations';
import { LocalSignIn } from './local-strategy';
import { OwnAccount } from './own-account';
import { OwnAccountController } from './own-account.controller';
import { PasswordPolicy } from './password-policy';
import { Passwords } from './passwords';
import { SecondFactors } from './second-factors';
import { type Secrets, SECRETS } from './secrets';
import { Sessions } from './sessions';
import { SessionsController } from './sessions.controller';
import { SetUp } from './set-up';
import { SignIn } from './sign-in';
import { WhoAmI } from './who-am-i';

/** As much of the environment as sign-in needs. */
interface SignInSettings {
  readonly secretKey: Buffer | null;
  readonly dataFolder: string;
  readonly breachedPasswordsUrl: string | null;
}

/** Passwords, second factors, sessions; invitations and the first administrator. */
@Module({})
export class SignInModule {
  static at(settings: SignInSettings): DynamicModule {
    return {
      module: SignInModule,
      global: true,
      controllers: [SessionsController, OwnAccountController, EntryController],
      providers: [
        { provide: SECRETS, useFactory: async (): Promise<Secrets> => ({ key: await secretKey(settings) }) },
        { provide: BREACHED_PASSWORDS_URL, useValue: settings.breachedPasswordsUrl },
        BreachedPasswords,
        PasswordPolicy,
        Passwords,
        Attempts,
        Challenges,
        SecondFactors,
        Sessions,
        SignIn,
        LocalSignIn,
        OwnAccount,
        WhoAmI,
        Invitations,
        IdentityEvents,
        SetUp,
        ExpiredSignIns,
      ],
      exports: [SignIn, LocalSignIn, OwnAccount, WhoAmI, Invitations, IdentityEvents, SetUp],
    };
  }
}
