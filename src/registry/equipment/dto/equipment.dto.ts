import { PatchOf, UpsertOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryNumberField, QueryTextField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, IdListField, ListField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  EOS_DECISION_TYPES,
  type EosDecisionType,
  EQUIPMENT_STATUSES,
  type EquipmentStatus,
  INTRODUCTION_APPROVERS,
  type IntroductionApprover,
} from '../../../kernel/terms/equipment-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { ExternalId } from '../../external-id';
import { OutdatedView } from '../../outdated.dto';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { SaidBy } from '../../said-by.dto';

/** 情報機器等 (5.3): a server, a terminal, a VPN box. */
export class CreateEquipment {
  @IdField({ description: 'Whose inventory', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId!: string;

  @IdField({
    description:
      'Of which system it is part today; of the same institution. Another one: from `systemFrom` on, or from today; those of other days are in `equipment/{id}/systems`',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    optional: true,
  })
  systemId?: string | null;

  @DateField({
    description:
      'Since when it is part of that system, or from when on it will be; null: since the device is there, or not known',
    example: '2026-04-01',
    optional: true,
  })
  systemFrom?: CalendarDate | null;

  @TextField({ description: '資産番号; unique within the institution', example: 'SA-0037', max: 60 })
  assetNo!: string;

  @TextField({ description: 'Name', example: 'VPN装置 1号機' })
  name!: string;

  @TextField({ description: 'Category, in words of your own', example: 'ネットワーク機器', optional: true, max: 60 })
  category?: string | null;

  @WordField(
    {
      description: 'Status; what is planned goes live by `equipment/{id}/activation`, which asks its gate',
      example: 'PLANNED',
    },
    EQUIPMENT_STATUSES,
    'EquipmentStatus',
  )
  status!: EquipmentStatus;

  @DateField({ description: 'First day of use', example: '2026-04-01', optional: true })
  liveFrom?: CalendarDate | null;

  @DateField({ description: 'Day of disposal', example: '2026-04-01', optional: true })
  disposedOn?: CalendarDate | null;

  @TextField({ description: '設置場所', example: 'サーバー室', optional: true })
  location?: string | null;

  @TextField({ description: 'Network segment', example: '10.0.6.0/24', optional: true, max: 60 })
  networkSegment?: string | null;

  @WordField(
    { description: '医療情報を保存するか; unknown is judged as yes', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  storesData?: Answer;

  @WordField({ description: 'リモート保守の有無', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  remoteMaintenance?: Answer;

  @DateField({
    description: 'When the maintaining vendor confirmed it (チェックリスト2②)',
    example: '2026-05-20',
    optional: true,
  })
  remoteMaintenanceConfirmedOn?: CalendarDate | null;

  @DateField({ description: 'サポート終了日', example: '2027-10-31', optional: true })
  endOfSupportOn?: CalendarDate | null;

  @YesNoField({ description: 'There is no end of support', example: false, default: false })
  endOfSupportNotApplicable?: boolean;

  @DateField({
    description: 'When the vendor was asked, where it has announced none',
    example: null,
    optional: true,
  })
  endOfSupportAskedOn?: CalendarDate | null;

  @TextField({
    description: 'Why there is none, or who said that none is announced',
    example: '保守事業者からの回答 2026-05-20',
    optional: true,
    max: 400,
  })
  endOfSupportSource?: string | null;

  @WordField(
    { description: 'The executives’ decision on it (3.4.2)', example: 'COMPENSATING', optional: true },
    EOS_DECISION_TYPES,
    'EosDecisionType',
  )
  eosDecisionType?: EosDecisionType | null;

  @DateField({ description: 'When decided', example: '2026-04-01', optional: true })
  eosDecidedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '山﨑 清', optional: true })
  eosDecidedBy?: string | null;

  @WordField(
    { description: 'In what role; only the executives’ decision counts', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  eosDeciderRole?: InstitutionRole | null;

  @TextField({
    description: 'Where the risk evaluation is that it rests on (3.4.2)',
    example: 'リスク評価書 2026-03',
    optional: true,
    max: 400,
  })
  eosRiskEvaluationRef?: string | null;

  @DateField({
    description: 'Until when it holds: the end of compensating measures, or by when it is carried out',
    example: '2027-09-30',
    optional: true,
  })
  eosDecisionValidTo?: CalendarDate | null;

  @DateField({ description: '導入の承認日 (3⑥)', example: '2026-04-01', optional: true })
  introductionApprovedOn?: CalendarDate | null;

  @TextField({ description: 'By whom', example: '髙橋 花子', optional: true })
  introductionApprovedBy?: string | null;

  @WordField(
    { description: 'In what capacity: 経営層・安全管理責任者・委員会', example: 'SAFETY_MANAGER', optional: true },
    INTRODUCTION_APPROVERS,
    'IntroductionApprover',
  )
  introductionApprover?: IntroductionApprover | null;

  @DateField({ description: 'End of the lease', example: '2028-03-31', optional: true })
  leaseEndOn?: CalendarDate | null;

  @IdListField({
    description:
      'Contracts under which it is owned, leased, installed or maintained; of the same institution. Each may settle who answers for what',
    example: ['01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f'],
    default: [],
  })
  contractIds?: string[];

  @ListField({ description: 'Keys under which other systems know the record', default: [] }, () => ExternalId)
  externalIds?: ExternalId[];
}

export class PatchEquipment extends PatchOf(CreateEquipment, 'institutionId') {}

export class UpsertEquipment extends UpsertOf(CreateEquipment) {}

export class EquipmentView extends IntersectionType(
  RecordHeader,
  ViewOf(CreateEquipment),
  SaidBy('introductionApprovedBy', 'eosDecidedBy'),
) {
  @ApiProperty({
    description: 'What of the device is another than when its introduction was approved; null: nothing, or it was not',
    type: () => OutdatedView,
    nullable: true,
    example: null,
  })
  introductionOutdated!: OutdatedView | null;
}

export class EquipmentQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryIdField({ description: 'Part of which system today', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  systemId?: string;

  @QueryTextField({
    description: 'Part of the name; width, case, kind of kana and old letter forms do not matter',
    example: 'VPN',
  })
  name?: string;

  @QueryWordField({ description: 'Status', example: 'LIVE' }, EQUIPMENT_STATUSES, 'EquipmentStatus')
  status?: EquipmentStatus;

  @QueryWordField({ description: 'Remote maintenance', example: 'UNKNOWN' }, ANSWERS, 'Answer')
  remoteMaintenance?: Answer;

  @QueryTextField({ description: 'Asset number', example: 'SA-0037' })
  assetNo?: string;

  @QueryNumberField({
    description: 'Only those whose support ends within so many days from today',
    example: 365,
    min: 0,
    max: 3660,
  })
  endOfSupportWithinDays?: number;

  @QueryWordField({ description: 'Order', example: 'assetNo', default: 'assetNo' }, [
    'assetNo',
    '-assetNo',
    'endOfSupportOn',
    '-endOfSupportOn',
  ])
  sort: string = 'assetNo';

  @QueryIdField({ description: 'Under this contract', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  contractId?: string;
}
