import { ApiProperty } from '@nestjs/swagger';
import { IdListField } from '../../../http/fields/value-fields';
import {
  IDENTITY_AUTHORITIES,
  IDENTITY_EVENT_KINDS,
  type IdentityAuthority,
  type IdentityEventKind,
  type Role,
  ROLES,
} from '../../../kernel/terms/access-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** Something that happened to the identity of somebody who binds an institution or a vendor, or lets people in. */
export class IdentityEventView {
  @ApiProperty({ description: 'Id of the event', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({
    description: 'What happened; REQUESTED: an administrator has asked another one for it',
    enum: IDENTITY_EVENT_KINDS,
    enumName: 'IdentityEventKind',
    example: 'SECOND_FACTOR_RESET',
  })
  kind!: IdentityEventKind;

  @ApiProperty({ description: 'To whose account', format: 'uuid', example: ID })
  accountId!: string;

  @ApiProperty({ description: 'Whose it is', example: '院長 山﨑 清' })
  accountName!: string;

  @ApiProperty({
    nullable: true,
    description: 'The role that was given, taken or asked for',
    enum: ROLES,
    enumName: 'Role',
    example: null,
  })
  role!: Role | null;

  @ApiProperty({
    description: 'On whose word',
    enum: IDENTITY_AUTHORITIES,
    enumName: 'IdentityAuthority',
    example: 'ADMINISTRATORS',
  })
  authority!: IdentityAuthority;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'The request behind it', example: ID })
  requestId!: string | null;

  @ApiProperty({
    description: 'When (UTC)',
    format: 'date-time',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  happenedAt!: string;
}

/** What the reader has not acknowledged yet, oldest first. */
export class IdentityEventsView {
  @ApiProperty({ description: 'The events, 100 at most', type: [IdentityEventView] })
  items!: IdentityEventView[];
}

export class AcknowledgeIdentityEvents {
  @IdListField({ description: 'The events that you have taken note of', example: [ID] })
  eventIds!: string[];
}
