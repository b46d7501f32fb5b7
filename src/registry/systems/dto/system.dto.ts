import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import { DEPLOYMENT_MODELS, type DeploymentModel } from '../../../kernel/terms/contract-terms';
import {
  MFA_SUPPORTS,
  type MfaSupport,
  SYSTEM_PROVIDERS,
  SYSTEM_STATUSES,
  type SystemProvider,
  type SystemStatus,
} from '../../../kernel/terms/system-terms';
import { ExternalId } from '../../external-id';
import { OutdatedView } from '../../outdated.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';

/** 医療情報システム of an institution. */
export class CreateSystem {
  @IdField({ description: 'Whose system', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @TextField({ description: 'Name', example: '電子カルテシステム' })
  name!: string;

  @TextField({ description: 'Category', example: 'EHR', optional: true, max: 60 })
  category?: string | null;

  @WordField(
    {
      description: 'Status; what is planned goes live by `systems/{id}/activation`, which asks its gate',
      example: 'PLANNED',
    },
    SYSTEM_STATUSES,
    'SystemStatus',
  )
  status!: SystemStatus;

  @DateField({ description: 'First day of use', example: '2026-04-01', optional: true })
  liveFrom?: CalendarDate | null;

  @DateField({ description: 'Last day of use', example: '2026-04-01', optional: true })
  retiredOn?: CalendarDate | null;

  @WordField(
    { description: 'Run by vendors under contract, or by the institution alone', example: 'VENDOR' },
    SYSTEM_PROVIDERS,
    'SystemProvider',
  )
  provider!: SystemProvider;

  @WordField(
    { description: 'サービス類型', example: 'ON_PREMISES', optional: true },
    DEPLOYMENT_MODELS,
    'DeploymentModel',
  )
  deploymentModel?: DeploymentModel | null;

  @IdField({ description: 'Responsible department', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f', optional: true })
  ownerDepartmentId?: string | null;

  @TextField({ description: 'システム運用担当者', example: '見本 三郎', optional: true })
  operator?: string | null;

  @WordField(
    { description: '二要素認証: 利用者側', example: 'SUPPORTED', default: 'UNKNOWN' },
    MFA_SUPPORTS,
    'MfaSupport',
  )
  mfaClient?: MfaSupport;

  @WordField(
    { description: '二要素認証: サーバ側', example: 'SUPPORTED', default: 'UNKNOWN' },
    MFA_SUPPORTS,
    'MfaSupport',
  )
  mfaServer?: MfaSupport;

  @DateField({ description: 'When support is planned', example: '2027-03-01', optional: true })
  mfaPlannedOn?: CalendarDate | null;

  @WordField({ description: 'Is two-factor sign-in in use?', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  mfaAdopted?: Answer;

  @TextField({
    description: 'Why an exception is needed',
    example: '機器更新まで対応できない',
    optional: true,
    multiline: true,
  })
  mfaExceptionReason?: string | null;

  @DateField({ description: 'Next renewal', example: '2028-04-01', optional: true })
  mfaExceptionNextRenewalOn?: CalendarDate | null;

  @TextField({
    description: 'Plan for it',
    example: '次期更新時に対応可能な事業者を選定する',
    optional: true,
    multiline: true,
  })
  mfaExceptionPlan?: string | null;

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchSystem extends PatchOf(CreateSystem, 'institutionId') {}

export class UpsertSystem extends UpsertOf(CreateSystem) {}

export class SystemView extends IntersectionType(RecordHeader, ViewOf(CreateSystem)) {
  @ApiProperty({
    description: 'Contracts that carry the system',
    type: [String],
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
  })
  contractIds!: string[];

  @ApiProperty({
    description:
      'What of the grounds for the grace without two-factor authentication is another today; null: nothing, or there is no plan',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  mfaExceptionOutdated!: OutdatedView | null;
}

export class SystemQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryTextField({
    description: 'Part of the name; width, case, kind of kana and old letter forms do not matter',
    example: '電子カルテ',
  })
  name?: string;

  @QueryWordField({ description: 'Status', example: 'LIVE' }, SYSTEM_STATUSES, 'SystemStatus')
  status?: SystemStatus;

  @QueryWordField({ description: 'Run by whom', example: 'VENDOR' }, SYSTEM_PROVIDERS, 'SystemProvider')
  provider?: SystemProvider;

  @QueryWordField({ description: 'Two-factor support of the client', example: 'NO' }, MFA_SUPPORTS, 'MfaSupport')
  mfaClient?: MfaSupport;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
