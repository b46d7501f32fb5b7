import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../actor';
import { type Principal } from '../principal';
import {
  ChangePassword,
  PresentSecondFactor,
  RecoveryCodesView,
  SecondFactorBegun,
  SecondFactorCode,
} from './dto/own-account.dto';
import { OwnAccount } from './own-account';
import { Submits } from './sign-in-operation';

@ApiTags('account')
@Controller({ path: 'account', version: '1' })
export class OwnAccountController {
  constructor(private readonly account: OwnAccount) {}

  @Submits(
    'password',
    {
      id: 'changeOwnPassword',
      permission: 'SIGNED_IN',
      summary: 'Change my password',
      description: 'All other sessions of the account end.',
    },
    { body: ChangePassword, problems: [403] },
  )
  changePassword(@Body() { currentPassword, newPassword }: ChangePassword, @Actor() actor: Principal): Promise<void> {
    return this.account.changePassword(actor, currentPassword, newPassword);
  }

  @Submits(
    'second-factor',
    {
      id: 'beginSecondFactor',
      permission: 'SIGNED_IN',
      summary: 'Begin to set up a second factor',
      description:
        'Shows a secret for an authenticator app once. It counts when a first code has confirmed it. To replace one that there is takes a code of it, or a recovery code; and the session must have begun with a password here.',
    },
    { body: PresentSecondFactor, view: SecondFactorBegun, problems: [403, 409] },
  )
  beginSecondFactor(@Body() proof: PresentSecondFactor, @Actor() actor: Principal): Promise<SecondFactorBegun> {
    return this.account.beginSecondFactor(actor, proof);
  }

  @Submits(
    'second-factor/confirm',
    {
      id: 'confirmSecondFactor',
      permission: 'SIGNED_IN',
      summary: 'Confirm the second factor with a first code',
      description:
        'Shows recovery codes once. From here on this session counts as opened with a second factor; all others end.',
    },
    { body: SecondFactorCode, view: RecoveryCodesView, problems: [403, 409] },
  )
  async confirmSecondFactor(@Body() { code }: SecondFactorCode, @Actor() actor: Principal): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.account.confirmSecondFactor(actor, code) };
  }

  @Submits(
    'recovery-codes',
    {
      id: 'renewRecoveryCodes',
      permission: 'SIGNED_IN',
      summary: 'Make new recovery codes',
      description: 'Shown once; those made before no longer count.',
    },
    { body: SecondFactorCode, view: RecoveryCodesView, problems: [403] },
  )
  async renewRecoveryCodes(@Body() { code }: SecondFactorCode, @Actor() actor: Principal): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.account.renewRecoveryCodes(actor, code) };
  }
}
