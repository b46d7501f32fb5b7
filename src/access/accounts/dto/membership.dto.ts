import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { IdField, WordField } from '../../../http/fields/text-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type Role, ROLES } from '../../../kernel/terms/access-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
/** Roles of people; that of integrations is the API clients'. */
const ROLES_OF_PEOPLE = ROLES.filter((role) => role !== 'INTEGRATION');

/** A role for an account: of an institution's account in that institution, of a vendor's people theirs and no other. */
export class CreateMembership {
  @WordField({ description: 'Which role', example: 'PROCUREMENT' }, ROLES_OF_PEOPLE, 'RoleOfPeople')
  role!: Role;

  @IdField({ description: 'In which institution; without it, in the whole deployment', example: ID, optional: true })
  institutionId?: string | null;
}

export class MembershipView extends IntersectionType(RecordHeader, ViewOf(CreateMembership)) {
  @ApiProperty({ description: 'The account', format: 'uuid', example: ID })
  accountId!: string;

  @ApiProperty({ description: 'It follows from groups at the OpenID provider, and goes with them', example: false })
  isMapped!: boolean;
}

export class MembershipQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'createdAt', default: 'createdAt' }, ['createdAt', '-createdAt'])
  sort: string = 'createdAt';
}
