import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../http/fields/derived';
import { IdField, TextField, WordField } from '../../http/fields/text-fields';
import { NumberField } from '../../http/fields/value-fields';
import { RecordHeader } from '../../http/record-header';
import { PARTY_KINDS, type PartyKind } from '../../kernel/terms/demarcation-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../kernel/terms/institution-terms';

/** A column of the matrix. */
export class CreateMatrixParty {
  @WordField({ description: 'What the party is to the contract', example: 'CLOUD_PROVIDER' }, PARTY_KINDS, 'PartyKind')
  kind!: PartyKind;

  @TextField({ description: 'Heading of its column; distinct within the matrix', example: '株式会社サンプルクラウド' })
  label!: string;

  @WordField(
    { description: 'Inside the institution: whose part it is', example: 'PLANNING_MANAGER', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  institutionRole?: InstitutionRole | null;

  @IdField({ description: 'The vendor that it is', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  vendorId?: string | null;

  @IdField({
    description: 'The subcontract through which it takes part',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  subcontractId?: string | null;

  @IdField({
    description: 'The cloud or network dependency that it is',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  dependencyId?: string | null;

  @NumberField({
    description: 'Place among the columns; after the others unless said',
    example: 3,
    min: 0,
    max: 1000,
    omittable: true,
  })
  position?: number;
}

export class PatchMatrixParty extends PatchOf(CreateMatrixParty) {}

export class MatrixPartyView extends IntersectionType(RecordHeader, ViewOf(CreateMatrixParty)) {
  @ApiProperty({ description: 'The matrix', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  matrixId!: string;
}
