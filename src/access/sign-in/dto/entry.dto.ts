import { ApiProperty } from '@nestjs/swagger';
import { EmailField, TextField } from '../../../http/fields/text-fields';
import { PasswordField, SecretField } from './secret-fields';

export class AcceptInvitation {
  @SecretField({
    description: 'The token of the invitation; it counts once',
    example: 'bki_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  token!: string;

  @PasswordField({
    description: 'The password you choose: 13 to 128 characters, without your name or address, not known from leaks',
    example: 'five quiet herons wading',
  })
  password!: string;

  @SecretField({
    description: 'The second half, which another administrator has for you, where the invitation is half of one',
    example: null,
    optional: true,
  })
  secondToken?: string | null;

  @SecretField({ description: 'A recovery code of yours, in place of the second half', example: null, optional: true })
  recoveryCode?: string | null;
}

/** The first administrator of the deployment. */
export class SetUpDeployment {
  @SecretField({
    description: 'What the first start printed; it counts once',
    example: 'bku_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  secret!: string;

  @TextField({ description: 'Name of the person', example: '髙﨑 良子' })
  name!: string;

  @EmailField({ description: 'E-mail address, with which they sign in', example: 'ryoko.takasaki@example.jp' })
  email!: string;

  @PasswordField({
    description: 'Password: 13 to 128 characters, without name or address, not known from leaks',
    example: 'five quiet herons wading',
  })
  password!: string;
}

export class SetUpDone {
  @ApiProperty({
    description: 'Id of the account',
    format: 'uuid',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  accountId!: string;
}
