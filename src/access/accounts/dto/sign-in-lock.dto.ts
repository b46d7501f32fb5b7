import { ApiProperty } from '@nestjs/swagger';

/** Somebody whose sign-in is slowed down. */
export class SignInLockView {
  @ApiProperty({ description: 'The account', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  accountId!: string;

  @ApiProperty({ description: 'Name of the person', example: '髙﨑 良子' })
  name!: string;

  @ApiProperty({ description: 'E-mail address', example: 'ryoko.takasaki@example.jp' })
  email!: string;

  @ApiProperty({ description: 'Wrong passwords within 15 minutes', type: 'integer', example: 7 })
  failures!: number;

  @ApiProperty({ description: 'From so many network addresses', type: 'integer', example: 1 })
  sources!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when nothing is taken because of wrong codes of the second factor (UTC); null: it is not so',
    example: null,
  })
  lockedUntil!: string | null;
}

export class SignInLocksView {
  @ApiProperty({ description: 'Ordered by e-mail address', type: [SignInLockView] })
  items!: SignInLockView[];
}
