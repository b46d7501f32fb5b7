import { InvitationController } from './invitation.controller';
import { OwnPasswordController } from './own-password.controller';
import { ProviderSignInController } from './provider-sign-in.controller';
import { SecondFactorController } from './second-factor.controller';
import { SetUpController } from './set-up.controller';
import { SignInController } from './sign-in.controller';

/** How somebody comes in, and keeps what they come in with. */
export const SIGN_IN_CONTROLLERS = [
  SignInController,
  ProviderSignInController,
  SetUpController,
  InvitationController,
  SecondFactorController,
  OwnPasswordController,
];
