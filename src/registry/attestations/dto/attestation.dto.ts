import { IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryWordField } from '../../../http/fields/query-fields';
import { IdField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField, ListField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { type Answer, ANSWERS } from '../../../kernel/terms/answers';
import {
  ATTESTATION_SUBJECTS,
  ATTESTATION_TOPICS,
  type AttestationSubject,
  type AttestationTopic,
} from '../../../kernel/terms/attestation-terms';
import { INSTITUTION_ROLES, type InstitutionRole } from '../../../kernel/terms/institution-terms';
import { SaidBy } from '../../said-by.dto';

const SOME_ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';

/** An item that a checklist answers いいえ, and until when that is to be mended. */
export class OpenItemField {
  @TextField({ description: '項番, as on the checklist', example: '2②', max: 20 })
  itemNo!: string;

  @DateField({
    description: '目標日; null: nobody says until when, which is later than every day',
    example: '2027-03-31',
    optional: true,
  })
  targetOn?: CalendarDate | null;
}

/** 確認記録: that something was confirmed, on which day, by whom, on which evidence and until when. */
export class CreateAttestation {
  @IdField({ description: 'Whose', example: SOME_ID })
  institutionId!: string;

  @WordField(
    {
      description:
        'What was confirmed. It says what the attestation is about: a contract, one of several vendors in it, a re-entrustment, a system, a device, or, where none of these is named (`INSTRUCTION_…`, `AUDIT`, `BCP` and the like), the institution itself. Of an audit’s follow-up NO is what is still open, with its due date as validTo; of `CONTROLS` NO is that some are not in place; of `UNMET_NEED`, `REGIONAL_CORE` and `CRITICAL_INFRASTRUCTURE` NO is that it is not so. `VENDOR_CHECKLIST` is the year’s 事業者確認用 checklist: YES where all is はい, NO where something is いいえ, with the target date of each as openItems, or of all as validTo',
      example: 'INSTRUCTION_CONTRACT',
    },
    ATTESTATION_TOPICS,
    'AttestationTopic',
  )
  topic!: AttestationTopic;

  @IdField({ description: 'Of which contract, where the topic is one of contracts', example: SOME_ID, optional: true })
  contractId?: string | null;

  @IdField({ description: 'Of which member of a contract with several vendors', example: SOME_ID, optional: true })
  contractMemberId?: string | null;

  @IdField({ description: 'Of which re-entrustment', example: SOME_ID, optional: true })
  subcontractId?: string | null;

  @IdField({ description: 'Of which system', example: SOME_ID, optional: true })
  systemId?: string | null;

  @IdField({ description: 'Of which device', example: SOME_ID, optional: true })
  equipmentId?: string | null;

  @DateField({ description: 'When', example: '2026-04-01' })
  confirmedOn!: CalendarDate;

  @TextField({ description: 'By whom', example: '𠮷田 次郎' })
  confirmedBy!: string;

  @WordField(
    { description: 'In which role of the institution', example: 'EXECUTIVE', optional: true },
    INSTITUTION_ROLES,
    'InstitutionRole',
  )
  confirmerRole?: InstitutionRole | null;

  @WordField(
    { description: '確認の結果; only YES confirms anything', example: 'YES', default: 'UNKNOWN' },
    ANSWERS,
    'Answer',
  )
  conclusion?: Answer;

  @DateField({ description: 'Last day for which it counts; null: nothing was said', example: null, optional: true })
  validTo?: CalendarDate | null;

  @IdField({ description: 'The evidence, where it is kept here', example: SOME_ID, optional: true })
  documentId?: string | null;

  @TextField({
    description: 'Where the evidence is kept elsewhere',
    example: '文書管理/指示書-3',
    optional: true,
    max: 400,
  })
  documentRef?: string | null;

  @ListField(
    {
      description:
        'The items of a `VENDOR_CHECKLIST` that are answered いいえ, each with its target date (VND-012); empty: only validTo says until when',
      example: [{ itemNo: '2②', targetOn: '2027-03-31' }],
      default: [],
    },
    () => OpenItemField,
  )
  openItems?: OpenItemField[];

  @TextField({ description: 'What was found', example: '全員受講済み', optional: true, multiline: true })
  note?: string | null;
}

export class PatchAttestation extends PatchOf(
  CreateAttestation,
  'institutionId',
  'topic',
  'contractId',
  'contractMemberId',
  'subcontractId',
  'systemId',
  'equipmentId',
) {}

export class AttestationView extends IntersectionType(RecordHeader, ViewOf(CreateAttestation), SaidBy('confirmedBy')) {}

export class AttestationQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: SOME_ID })
  institutionId?: string;

  @QueryWordField({ description: 'What', example: 'TRAINING' }, ATTESTATION_TOPICS, 'AttestationTopic')
  topic?: AttestationTopic;

  @QueryWordField(
    { description: 'About what kind of thing', example: 'INSTITUTION' },
    ATTESTATION_SUBJECTS,
    'AttestationSubject',
  )
  subject?: AttestationSubject;

  @QueryIdField({ description: 'Of which contract', example: SOME_ID })
  contractId?: string;

  @QueryIdField({ description: 'Of which member of a contract with several vendors', example: SOME_ID })
  contractMemberId?: string;

  @QueryIdField({ description: 'Of which re-entrustment', example: SOME_ID })
  subcontractId?: string;

  @QueryIdField({ description: 'Of which system', example: SOME_ID })
  systemId?: string;

  @QueryIdField({ description: 'Of which device', example: SOME_ID })
  equipmentId?: string;

  @QueryWordField({ description: 'Order', example: 'confirmedOn', default: 'confirmedOn' }, [
    'confirmedOn',
    '-confirmedOn',
  ])
  sort: string = 'confirmedOn';
}
