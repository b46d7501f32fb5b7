import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { EmailField, IdField, WordField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import {
  IDENTITY_AUTHORITIES,
  IDENTITY_REQUEST_KINDS,
  IDENTITY_REQUEST_STATES,
  type IdentityAuthority,
  type IdentityRequestKind,
  type IdentityRequestState,
  type Role,
} from '../../../kernel/terms/access-terms';
import { GUARDED_ROLES } from '../../role-permissions';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const WHEN = { type: String, nullable: true, format: 'date-time', example: '2026-11-23T01:02:03.456789+00:00' };
/** An invitation is asked for where invitations are made, since its first half is shown once. */
const ASKED_HERE = IDENTITY_REQUEST_KINDS.filter((kind) => kind !== 'INVITE');

/** What it would change, as far as the kind does not say it. */
class IdentityChange {
  @WordField({ description: 'GIVE_ROLE: which role', example: null, optional: true }, GUARDED_ROLES, 'GuardedRole')
  role?: Role | null;

  @IdField({
    description: 'GIVE_ROLE: in which institution; without it, in the whole deployment',
    example: null,
    optional: true,
  })
  institutionId?: string | null;

  @EmailField({ description: 'RE_ADDRESS: the new e-mail address', example: null, optional: true })
  email?: string | null;
}

/** What one administrator asks for and another one approves, about somebody in a binding role or who is to get one. */
export class CreateIdentityRequest extends IdentityChange {
  @WordField({ description: 'What is asked for', example: 'RESET_SECOND_FACTOR' }, ASKED_HERE, 'IdentityChangeKind')
  kind!: Exclude<IdentityRequestKind, 'INVITE'>;
}

export class IdentityRequestView extends IntersectionType(RecordHeader, ViewOf(IdentityChange)) {
  @ApiProperty({
    description: 'What is asked for',
    enum: IDENTITY_REQUEST_KINDS,
    enumName: 'IdentityRequestKind',
    example: 'RESET_SECOND_FACTOR',
  })
  kind!: IdentityRequestKind;

  @ApiProperty({ description: 'The account that it is about', format: 'uuid', example: ID })
  accountId!: string;

  @ApiProperty({
    description: 'How far it is',
    enum: IDENTITY_REQUEST_STATES,
    enumName: 'IdentityRequestState',
    example: 'REQUESTED',
  })
  state!: IdentityRequestState;

  @ApiProperty({
    nullable: true,
    description: 'On whose word besides the first it was approved; null: it was not',
    enum: IDENTITY_AUTHORITIES,
    enumName: 'IdentityAuthority',
    example: 'ADMINISTRATORS',
  })
  authority!: IdentityAuthority | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Who asked; null: the server',
    example: ID,
  })
  requestedByActor!: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Who approved or refused', example: ID })
  decidedByActor!: string | null;

  @ApiProperty({ ...WHEN, description: 'When it was approved or refused (UTC)' })
  decidedAt!: string | null;

  @ApiProperty({ ...WHEN, nullable: false, description: 'Until when it can be approved (UTC)' })
  expiresAt!: string;

  @ApiProperty({ ...WHEN, description: 'When it took effect (UTC); an invitation does when it is accepted' })
  carriedOutAt!: string | null;
}

export class IdentityRequestQuery extends ListQuery {
  @QueryIdField({ description: 'Only about this account', example: ID })
  accountId?: string;

  @QueryWordField(
    { description: 'Only in this state', example: 'REQUESTED' },
    IDENTITY_REQUEST_STATES,
    'IdentityRequestState',
  )
  state?: IdentityRequestState;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}

/** What an approval came to. */
export class IdentityApprovalView {
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'INVITE: the second half, shown once, to be handed to the person by whoever approved; null: the request has taken effect',
    example: 'bkj_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  secondToken!: string | null;
}
