import { ApiProperty } from '@nestjs/swagger';
import { IdentityEventView } from '../../identity/dto/identity-event.dto';
import { EmailField } from '../../../http/fields/text-fields';
import { PasswordField, SecretField } from './secret-fields';

const WHEN = '2026-11-23T01:02:03.456Z';

export class SignInWithPassword {
  @EmailField({ description: 'E-mail address of the account', example: 'ryoko.takasaki@example.jp' })
  email!: string;

  @PasswordField({ description: 'Password', example: 'five quiet herons wading' })
  password!: string;
}

/** The challenge and one proof: a code of the authenticator app, or a recovery code. */
export class SignInWithSecondFactor {
  @SecretField({
    description: 'What the first step was answered with',
    example: 'bkc_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  challenge!: string;

  @SecretField({ description: 'Six digits of the authenticator app', example: '287082', optional: true })
  code?: string | null;

  @SecretField({ description: 'A recovery code, in place of a code', example: '7K2M-0189-ABCD-EFGH', optional: true })
  recoveryCode?: string | null;
}

export class RefreshSession {
  @SecretField({
    description: 'The refresh token; it counts once',
    example: 'bkr_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  refreshToken!: string;
}

/** Fresh tokens of a session. */
export class SessionTokensView {
  @ApiProperty({
    description: 'Goes into `Authorization: Bearer …`',
    example: 'bks_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  accessToken!: string;

  @ApiProperty({
    description: 'Gets the next pair of tokens, once',
    example: 'bkr_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  refreshToken!: string;

  @ApiProperty({ description: 'End of the access token (UTC)', format: 'date-time', example: WHEN })
  expiresAt!: string;

  @ApiProperty({ description: 'End of the session (UTC)', format: 'date-time', example: WHEN })
  refreshExpiresAt!: string;
}

export const SIGN_IN_STATES = ['SIGNED_IN', 'SECOND_FACTOR_NEEDED'] as const;

/** What a step of sign-in came to. */
export class SignInView {
  @ApiProperty({ description: 'How far it is', enum: SIGN_IN_STATES, enumName: 'SignInState', example: 'SIGNED_IN' })
  state!: (typeof SIGN_IN_STATES)[number];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Goes into `Authorization: Bearer …`; null: not signed in yet',
    example: 'bks_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  accessToken!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Gets the next pair of tokens, once',
    example: 'bkr_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  refreshToken!: string | null;

  @ApiProperty({
    description: 'End of the access token, or of the challenge (UTC)',
    format: 'date-time',
    example: WHEN,
  })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'End of the session (UTC)',
    format: 'date-time',
    example: WHEN,
  })
  refreshExpiresAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'To be sent with the second factor',
    example: 'bkc_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  challenge!: string | null;

  @ApiProperty({
    description: 'The roles need a second factor, which must be set up before anything else is allowed',
    example: false,
  })
  mustSetUpSecondFactor!: boolean;

  @ApiProperty({
    description: 'What happened to your identity, or to those you let in, and you have not acknowledged yet',
    type: [IdentityEventView],
  })
  identityEvents!: IdentityEventView[];
}
