import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryDateField, QueryIdField, QueryNumberField, QueryWordField } from '../../../http/fields/query-fields';
import { CanonicalField, IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { SourcedHeader } from '../../source.dto';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { parseCorporateNumber } from '../../../kernel/corporate-number';
import {
  CERTIFICATION_SCHEMES,
  type CertificationScheme,
  REGISTER_SOURCES,
  type RegisterSource,
  STANDARD_EDITIONS,
  type StandardEdition,
  VERIFICATION_RESULTS,
  type VerificationResult,
} from '../../../kernel/terms/certification-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { ExternalId } from '../../external-id';
import { OutdatedView } from '../../outdated.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SaidBy } from '../../said-by.dto';

/** 認証 of a vendor: Privacy Mark, ISMS and others (5②). */
export class CreateCertification {
  @IdField({ description: 'Whose certificate', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId!: string;

  @WordField({ description: 'Scheme', example: 'PMARK' }, CERTIFICATION_SCHEMES, 'CertificationScheme')
  scheme!: CertificationScheme;

  @TextField({
    description: 'Registration number; its form is checked by scheme',
    example: '10123456(03)',
    optional: true,
    max: 60,
  })
  registrationNumber?: string | null;

  @WordField(
    { description: 'Edition of the standard', example: 'JISQ15001:2023', optional: true },
    STANDARD_EDITIONS,
    'StandardEdition',
  )
  standardEdition?: StandardEdition | null;

  @TextField({
    description: '名義法人, as on the certificate',
    example: '株式会社髙﨑メディカルシステム',
    optional: true,
  })
  holderName?: string | null;

  @CanonicalField(
    {
      description: 'Corporate number of the legal person on the certificate',
      example: '7000012050002',
      optional: true,
    },
    parseCorporateNumber,
    { pattern: '^[1-9][0-9]{12}$' },
  )
  holderCorporateNumber?: string | null;

  @TextField({ description: '適用範囲', example: '医療情報システムの開発・保守', optional: true, multiline: true })
  scopeText?: string | null;

  @YesNoField({
    description: 'The scope names the vendor although another legal person holds the certificate',
    example: false,
    default: false,
  })
  scopeNamesVendor?: boolean;

  @TextField({ description: 'Certification body', example: 'JIPDEC', optional: true })
  body?: string | null;

  @TextField({ description: 'Accreditation of the body', example: 'ISMS-AC', optional: true })
  accreditation?: string | null;

  @DateField({ description: 'First valid day', example: '2025-02-01' })
  validFrom!: CalendarDate;

  @DateField({ description: 'Last valid day, included', example: '2027-01-31' })
  validTo!: CalendarDate;

  @DateField({ description: 'Last surveillance audit', example: '2026-04-01', optional: true })
  lastSurveillanceOn?: CalendarDate | null;

  @DateField({ description: 'When renewal was applied for', example: '2026-04-01', optional: true })
  renewalAppliedOn?: CalendarDate | null;

  @TextField({
    description: 'How the renewal is planned',
    example: '2026年9月に更新申請',
    optional: true,
    multiline: true,
  })
  renewalPlan?: string | null;

  @IdField({
    description: 'The certificate that this one follows',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  predecessorId?: string | null;

  @TextField({
    description: 'Why it counts as an equivalent standard',
    example: '言明書で対象範囲を確認した',
    optional: true,
    multiline: true,
  })
  equivalenceRationale?: string | null;

  @TextField({ description: 'Who approved that', example: '𠮷田 次郎', optional: true })
  equivalenceApprovedBy?: string | null;

  @WordField(
    {
      description: 'In which role; only an executive, the safety manager or the planning manager may',
      example: 'PLANNING_MANAGER',
      optional: true,
    },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  equivalenceApproverRole?: InstitutionRole | null;

  @DateField({ description: 'When', example: '2026-04-01', optional: true })
  equivalenceApprovedOn?: CalendarDate | null;

  @DateField({ description: 'When the statement (言明書) was read', example: '2026-04-01', optional: true })
  statementReviewedOn?: CalendarDate | null;

  @DateField({ description: 'Last look into the public register', example: '2026-04-01', optional: true })
  verifiedOn?: CalendarDate | null;

  @WordField({ description: 'Which register', example: 'JIPDEC', optional: true }, REGISTER_SOURCES, 'RegisterSource')
  verifiedSource?: RegisterSource | null;

  @WordField(
    { description: 'What the look found; only FOUND counts', example: 'FOUND', optional: true },
    VERIFICATION_RESULTS,
    'VerificationResult',
  )
  verifiedResult?: VerificationResult | null;

  @TextField({ description: 'Where the copy is kept', example: '契約書庫/登録証-5', optional: true, max: 400 })
  evidenceRef?: string | null;

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchCertification extends PatchOf(CreateCertification, 'vendorId') {}

export class UpsertCertification extends UpsertOf(CreateCertification) {}

export class CertificationView extends IntersectionType(
  SourcedHeader,
  ViewOf(CreateCertification),
  SaidBy('equivalenceApprovedBy'),
) {
  @ApiProperty({
    description: 'The certificate that follows this one',
    format: 'uuid',
    type: String,
    nullable: true,
    example: null,
  })
  successorId!: string | null;

  @ApiProperty({
    description: 'What of it is another than when it was taken for equivalent; null: nothing, or it was not',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  equivalenceOutdated!: OutdatedView | null;

  @ApiProperty({
    description: 'Texts as they were typed, where their canonical form differs',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: {},
  })
  asEntered!: Record<string, string>;
}

export class CertificationQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  vendorId?: string;

  @QueryWordField({ description: 'Scheme', example: 'PMARK' }, CERTIFICATION_SCHEMES, 'CertificationScheme')
  scheme?: CertificationScheme;

  @QueryDateField({ description: 'Only those valid on this day', example: '2026-11-23' })
  validOn?: CalendarDate;

  @QueryNumberField({
    description: 'Only those whose last valid day lies within so many days from today',
    example: 90,
    min: 0,
    max: 3660,
  })
  expiringWithinDays?: number;

  @QueryWordField({ description: 'Order', example: 'validTo', default: 'validTo' }, [
    'validTo',
    '-validTo',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'validTo';

  @QueryIdField({
    description:
      'Only those that could be recorded as the successor of this one: same vendor, holder and family of schemes, later',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  mayFollow?: string;
}
