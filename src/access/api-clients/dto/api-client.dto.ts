import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryTextField, QueryWordField, QueryYesNoField } from '../../../http/fields/query-fields';
import { IdField, TextField } from '../../../http/fields/text-fields';
import { WordListField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type Permission } from '../../../kernel/terms/access-terms';
import { ROLE_PERMISSIONS } from '../../role-permissions';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** A program that acts by itself, such as an ERP, with keys or with tokens of the OpenID provider. */
export class CreateApiClient {
  @IdField({
    description: 'The institution it acts for; without it, the whole deployment',
    example: ID,
    optional: true,
  })
  institutionId?: string | null;

  @TextField({ description: 'What people call it', example: '購買ERP ㈱髙﨑' })
  name!: string;

  @WordListField(
    {
      description: `What it may do, of what the role INTEGRATION may: ${ROLE_PERMISSIONS.INTEGRATION.join(', ')}`,
      example: ['contract.read', 'vendor.write'],
    },
    ROLE_PERMISSIONS.INTEGRATION,
  )
  permissions!: Permission[];

  @TextField({
    description: 'Issuer of the JWTs it comes with (`iss`), together with the subject',
    example: 'https://id.example.jp',
    optional: true,
  })
  issuer?: string | null;

  @TextField({ description: 'Its name in those JWTs (`sub`)', example: 'erp-purchasing', optional: true })
  subject?: string | null;
}

export class PatchApiClient extends PatchOf(CreateApiClient, 'institutionId') {
  @YesNoField({ description: 'It may not come in any more', example: false, omittable: true })
  isDisabled?: boolean;
}

export class ApiClientView extends IntersectionType(RecordHeader, ViewOf(CreateApiClient)) {
  @ApiProperty({ description: 'It may not come in any more', example: false })
  isDisabled!: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Since when it may not come in (UTC)',
    example: '2026-11-23T01:02:03.456789+00:00',
  })
  disabledAt!: string | null;
}

export class ApiClientQuery extends ListQuery {
  @QueryIdField({ description: 'Only those that act for this institution', example: ID })
  institutionId?: string;

  @QueryTextField({ description: 'A part of the name', example: 'ERP' })
  name?: string;

  @QueryYesNoField({ description: 'Only those disabled, or only the others', example: false })
  isDisabled?: boolean;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
