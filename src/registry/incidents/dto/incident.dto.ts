import { IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, IdListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  ATTACK_ANSWERS,
  type AttackAnswer,
  LEAK_CATEGORIES,
  type LeakCategory,
} from '../../../kernel/terms/incident-terms';

const SOME_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** 情報セキュリティインシデント: what happened, from when it was known, whom it was told when, and how it was closed. */
export class CreateIncident {
  @IdField({ description: 'Whose', example: SOME_ID })
  institutionId!: string;

  @TextField({ description: 'What happened', example: 'VPN装置経由の不正アクセス' })
  title!: string;

  @DateField({ description: 'When it happened; null: not known yet', example: '2026-10-29', optional: true })
  happenedOn?: CalendarDate | null;

  @DateField({
    description: 'When the institution first knew of it: every clock runs from here',
    example: '2026-10-31',
  })
  knownOn!: CalendarDate;

  @TextField({ description: 'Who first knew', example: '見本 三郎' })
  knownBy!: string;

  @TextField({
    description: 'Key of the row of the matrix whose part failed',
    example: 'IN-05',
    optional: true,
    max: 5,
  })
  rowKey?: string | null;

  @WordField(
    {
      description: 'By which kind of leak it is to be reported (規則7条); MALICIOUS goes before the others',
      example: 'MALICIOUS',
      default: 'UNKNOWN',
    },
    LEAK_CATEGORIES,
    'LeakCategory',
  )
  leakCategory?: LeakCategory;

  @WordField(
    { description: 'Whether it was an attack, or may have been one', example: 'SUSPECTED', default: 'UNKNOWN' },
    ATTACK_ANSWERS,
    'AttackAnswer',
  )
  attack?: AttackAnswer;

  @IdListField({
    description:
      'In what which contracts cover; of the same institution. Each is held to its term of notice, and its matrix is looked at again',
    example: [SOME_ID],
    default: [],
  })
  contractIds?: string[];

  @IdListField({ description: 'In which systems; of the same institution', example: [SOME_ID], default: [] })
  systemIds?: string[];

  @IdListField({ description: 'In which devices; of the same institution', example: [SOME_ID], default: [] })
  equipmentIds?: string[];

  @WordField(
    { description: 'Whether personal data leaked, or may have', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  leak?: Answer;

  @WordField({ description: 'Whether a vendor had part in it', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  vendorInvolved?: Answer;

  @WordField({ description: 'Whether patients were affected', example: 'YES', default: 'UNKNOWN' }, ANSWERS, 'Answer')
  patientImpact?: Answer;

  @WordField(
    {
      description: 'Whether the cause was looked for together with the vendor (5.3)',
      example: 'YES',
      default: 'UNKNOWN',
    },
    ANSWERS,
    'Answer',
  )
  causeWithVendor?: Answer;

  @DateField({
    description: 'When the chief information security officer was told (3.4.3)',
    example: null,
    optional: true,
  })
  cisoInformedOn?: CalendarDate | null;

  @DateField({
    description: 'When the ministry or the competent authority was told (3.4.3)',
    example: null,
    optional: true,
  })
  authorityReportedOn?: CalendarDate | null;

  @TextField({ description: 'Where that report is kept', example: '文書管理/報告-1', optional: true, max: 400 })
  authorityReportRef?: string | null;

  @DateField({
    description: '速報: when the Personal Information Protection Commission was first told',
    example: null,
    optional: true,
  })
  preliminaryReportedOn?: CalendarDate | null;

  @DateField({ description: '確報: when the commission had the final report', example: null, optional: true })
  finalReportedOn?: CalendarDate | null;

  @TextField({
    description: 'Where the reports to the commission are kept',
    example: '文書管理/報告-2',
    optional: true,
    max: 400,
  })
  commissionReportRef?: string | null;

  @DateField({ description: 'When the persons concerned were told (APPI 26②)', example: null, optional: true })
  personsNotifiedOn?: CalendarDate | null;

  @TextField({
    description: 'What was done instead, where telling them is hard',
    example: '事案の公表と問合せ窓口の設置',
    optional: true,
    multiline: true,
  })
  substituteMeasure?: string | null;

  @DateField({
    description: 'When it was explained to patients and others concerned (1⑨)',
    example: null,
    optional: true,
  })
  explainedOn?: CalendarDate | null;

  @TextField({ description: 'Where that is kept', example: '文書管理/説明-1', optional: true, max: 400 })
  explanationRef?: string | null;

  @DateField({ description: 'When its cause was found (1⑪)', example: null, optional: true })
  causeAnalysedOn?: CalendarDate | null;

  @TextField({ description: 'The cause', example: 'VPN装置の脆弱性', optional: true, multiline: true })
  cause?: string | null;

  @TextField({
    description: '再発防止策 (1⑫): what keeps it from happening again',
    example: 'VPN装置の更新と、更新の担い手の取決め',
    optional: true,
    multiline: true,
  })
  prevention?: string | null;

  @DateField({ description: 'By when that is to be done', example: null, optional: true })
  preventionDueOn?: CalendarDate | null;

  @DateField({ description: 'When it was done', example: null, optional: true })
  preventionDoneOn?: CalendarDate | null;

  @DateField({ description: 'When the vendor first knew; null: nobody has said', example: null, optional: true })
  vendorKnownOn?: CalendarDate | null;

  @DateField({ description: 'When the vendor told the institution', example: null, optional: true })
  vendorNotifiedOn?: CalendarDate | null;

  @DateField({ description: 'When it was closed', example: null, optional: true })
  closedOn?: CalendarDate | null;

  @TextField({ description: 'What was learnt', example: '更新の担い手を契約で定める', optional: true, multiline: true })
  lessons?: string | null;
}

export class PatchIncident extends PatchOf(CreateIncident, 'institutionId') {}

export class IncidentView extends IntersectionType(RecordHeader, ViewOf(CreateIncident)) {}

export class IncidentQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: SOME_ID })
  institutionId?: string;

  @QueryIdField({ description: 'Of which contract', example: SOME_ID })
  contractId?: string;

  @QueryIdField({ description: 'Of which system', example: SOME_ID })
  systemId?: string;

  @QueryIdField({ description: 'Of which device', example: SOME_ID })
  equipmentId?: string;

  @QueryWordField({ description: 'Order', example: '-knownOn', default: 'knownOn' }, ['knownOn', '-knownOn'])
  sort: string = 'knownOn';
}
