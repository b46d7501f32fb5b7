import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS, type Permission, type Role, ROLES } from '../../../kernel/terms/access-terms';

const ID = { format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' };
const WHERE = { ...ID, type: String, nullable: true, description: 'In which institution; null: the whole deployment' };

export class HeldRoleView {
  @ApiProperty({ description: 'Role', enum: ROLES, enumName: 'Role', example: 'PROCUREMENT' })
  role!: Role;

  @ApiProperty(WHERE)
  institutionId!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: '代行: the role is this person’s, whose decisions these may take today; null: their own',
    example: null,
  })
  deputyFor!: string | null;
}

export class PermissionsView {
  @ApiProperty(WHERE)
  institutionId!: string | null;

  @ApiProperty({
    description: 'What is permitted there',
    enum: PERMISSIONS,
    enumName: 'Permission',
    isArray: true,
    example: ['contract.read'],
  })
  permissions!: Permission[];
}

/** Whoever asks. */
export class WhoAmIView {
  @ApiProperty({
    description: 'A person or a program',
    enum: ['ACCOUNT', 'CLIENT'],
    enumName: 'ActorKind',
    example: 'ACCOUNT',
  })
  kind!: 'ACCOUNT' | 'CLIENT';

  @ApiProperty({ ...ID, description: 'Id of the account or API client' })
  id!: string;

  @ApiProperty({ description: 'Name', example: '髙﨑 良子' })
  name!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'E-mail address; null: a program',
    example: 'ryoko.takasaki@example.jp',
  })
  email!: string | null;

  @ApiProperty({ ...ID, type: String, nullable: true, description: 'The vendor whose people these are' })
  vendorId!: string | null;

  @ApiProperty({ description: 'Roles', type: [HeldRoleView] })
  memberships!: HeldRoleView[];

  @ApiProperty({ description: 'What is permitted now, by institution', type: [PermissionsView] })
  permissions!: PermissionsView[];

  @ApiProperty({ description: 'This session was opened with a second factor', example: true })
  hasSecondFactor!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Since when the account has a second factor here; null: it has none',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  secondFactorSince!: string | null;

  @ApiProperty({
    description: 'The roles need a second factor, and this session has none: nothing else is permitted',
    example: false,
  })
  mustUseSecondFactor!: boolean;
}
