import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import {
  REGISTER_SOURCES,
  type RegisterSource,
  VERIFICATION_RESULTS,
  type VerificationResult,
} from '../../../kernel/terms/certification-terms';

/**
 * What an institution has seen of a certificate for itself. What a vendor says of its own certificate counts once this says
 * FOUND; a certificate that this says is NOT_FOUND counts for the institution no more, whoever recorded it.
 */
export class CreateCertificationVerification {
  @IdField({ description: 'Who looked', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @DateField({ description: 'When; today at the latest', example: '2026-11-01' })
  verifiedOn!: CalendarDate;

  @WordField({ description: 'Where', example: 'JIPDEC' }, REGISTER_SOURCES, 'RegisterSource')
  source!: RegisterSource;

  @WordField(
    { description: 'Whether the certificate was found as it stands in the registry', example: 'FOUND' },
    VERIFICATION_RESULTS,
    'VerificationResult',
  )
  result!: VerificationResult;

  @TextField({
    description: 'What was seen instead',
    example: '登録簿では2026年3月末まで',
    optional: true,
    multiline: true,
  })
  reason?: string | null;
}

export class PatchCertificationVerification extends PatchOf(CreateCertificationVerification, 'institutionId') {}

export class CertificationVerificationView extends IntersectionType(
  RecordHeader,
  ViewOf(CreateCertificationVerification),
) {
  @ApiProperty({ description: 'The certification', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  certificationId!: string;

  @ApiProperty({
    description: 'Whether the certificate still reads as it did then; else it is to be looked at again',
    example: true,
  })
  stands!: boolean;
}

export class CertificationVerificationQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: 'verifiedOn', default: 'verifiedOn' }, ['verifiedOn', '-verifiedOn'])
  sort: string = 'verifiedOn';
}
