import { ApiProperty } from '@nestjs/swagger';
import { PasswordField, SecretField } from './secret-fields';

export class ChangePassword {
  @PasswordField({ description: 'The present password', example: 'five quiet herons wading' })
  currentPassword!: string;

  @PasswordField({
    description:
      'The new one: 13 to 128 characters, without your name or address, not known from leaks, not used before',
    example: 'slow green kettle humming',
  })
  newPassword!: string;
}

export class SecondFactorCode {
  @SecretField({ description: 'Six digits of the authenticator app', example: '287082' })
  code!: string;
}

/** Proof of the second factor that there is; empty where there is none. */
export class PresentSecondFactor {
  @SecretField({ description: 'Six digits of the authenticator app', example: '287082', optional: true })
  code?: string | null;

  @SecretField({ description: 'A recovery code, in place of a code', example: null, optional: true })
  recoveryCode?: string | null;
}

/** Shown once: what the authenticator app needs. */
export class SecondFactorBegun {
  @ApiProperty({
    description: 'What the app reads, usually as a QR code',
    example: 'otpauth://totp/Bunkaiten:ryoko.takasaki%40example.jp?issuer=Bunkaiten&secret=GEZDGNBVGY3TQOJQ',
  })
  uri!: string;

  @ApiProperty({ description: 'The secret in it, for typing (base32)', example: 'GEZDGNBVGY3TQOJQ' })
  secret!: string;
}

/** Shown once. */
export class RecoveryCodesView {
  @ApiProperty({
    description: 'Each stands in for a code once; those made before no longer count',
    type: [String],
    example: ['7K2M-0189-ABCD-EFGH'],
  })
  recoveryCodes!: string[];
}
