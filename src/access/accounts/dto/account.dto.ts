import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryTextField, QueryWordField, QueryYesNoField } from '../../../http/fields/query-fields';
import { EmailField, IdField, TextField } from '../../../http/fields/text-fields';
import { YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** Somebody who is to sign in. They choose a password with an invitation; nobody sets it for them. */
export class CreateAccount {
  @IdField({
    description: 'The institution they belong to; without it and a vendor, they belong to the deployment',
    example: ID,
    optional: true,
  })
  institutionId?: string | null;

  @IdField({ description: 'The vendor whose people they are', example: null, optional: true })
  vendorId?: string | null;

  @TextField({ description: 'Name of the person', example: '髙﨑 良子' })
  name!: string;

  @EmailField({ description: 'E-mail address, with which they sign in', example: 'ryoko.takasaki@example.jp' })
  email!: string;
}

/** What changes about an account; whoever is disabled is signed out everywhere at once. */
export class PatchAccount extends PatchOf(CreateAccount, 'institutionId', 'vendorId') {
  @YesNoField({ description: 'They may not sign in any more', example: false, omittable: true })
  isDisabled?: boolean;
}

const WHEN = { type: String, nullable: true, format: 'date-time', example: '2026-11-23T01:02:03.456789+00:00' };

export class AccountView extends IntersectionType(RecordHeader, ViewOf(CreateAccount)) {
  @ApiProperty({ description: 'They may not sign in any more', example: false })
  isDisabled!: boolean;

  @ApiProperty({ ...WHEN, description: 'Since when they may not sign in (UTC)' })
  disabledAt!: string | null;

  @ApiProperty({ ...WHEN, description: 'When they were last invited to choose a password (UTC)' })
  invitedAt!: string | null;

  @ApiProperty({ ...WHEN, description: 'When they last chose a password (UTC); null: they have none' })
  passwordChangedAt!: string | null;

  @ApiProperty({ ...WHEN, description: 'Since when they have a second factor (UTC); null: they have none' })
  secondFactorSince!: string | null;
}

export class AccountQuery extends ListQuery {
  @QueryIdField({ description: 'Only of this institution', example: ID })
  institutionId?: string;

  @QueryIdField({ description: 'Only people of this vendor', example: ID })
  vendorId?: string;

  @QueryTextField({
    description: 'The account with this e-mail address',
    example: 'ryoko.takasaki@example.jp',
    max: 254,
  })
  email?: string;

  @QueryTextField({ description: 'A part of the name', example: '髙﨑' })
  name?: string;

  @QueryYesNoField({ description: 'Only those disabled, or only the others', example: false })
  isDisabled?: boolean;

  @QueryWordField({ description: 'Order', example: 'email', default: 'email' }, [
    'email',
    '-email',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'email';
}

/** Shown once: with this token a password is chosen. */
export class InvitationView {
  @ApiProperty({
    description: 'For POST /v1/invitations/accept; it counts once, and those made before no longer do',
    example: 'bki_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  })
  token!: string;

  @ApiProperty({ description: 'Until when it counts (UTC)', format: 'date-time', example: '2026-11-30T01:02:03.456Z' })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description:
      'The person holds a binding role, or lets people in: this is half an invitation, and another administrator has the second half on approving this request; null: the token is all',
    example: null,
  })
  requestId!: string | null;
}
