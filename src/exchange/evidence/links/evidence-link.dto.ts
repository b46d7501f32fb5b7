import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ViewOf } from '../../../http/fields/derived';
import { EmailField, TextField, WordField } from '../../../http/fields/text-fields';
import { DateField } from '../../../http/fields/value-fields';
import { QueryWordField } from '../../../http/fields/query-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { EVIDENCE_LINK_STATES, type EvidenceLinkState } from '../../../kernel/terms/evidence-terms';
import { AnswerEvidence } from '../dto/answer-evidence.dto';

const LANGUAGES = ['ja', 'en'] as const;
const MAYBE_INSTANT = { type: String, format: 'date-time', nullable: true, example: null } as const;

/** To whom the link is mailed, and how long it counts. */
export class MailEvidenceLink {
  @TextField({ description: 'Whom it is for', example: '見本 三郎', max: 200 })
  name!: string;

  @EmailField({ description: 'Where it is mailed', example: 'saburo@vendor.example.jp' })
  email!: string;

  @WordField({ description: 'Language of the mail', example: 'ja', default: 'ja' }, LANGUAGES, 'MailLanguage')
  language?: Language;

  @DateField({
    description: 'Last day on which it opens anything; left out: 14 days after the day asked for',
    example: '2027-01-10',
    optional: true,
  })
  expiresOn?: CalendarDate | null;
}

export class RevokeEvidenceLink {}

export class EvidenceLinkView extends IntersectionType(RecordHeader, ViewOf(MailEvidenceLink)) {
  @ApiProperty({ description: 'The request', format: 'uuid', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  requestId!: string;

  @ApiProperty({ description: 'Who had it mailed', example: '調達 花子' })
  askedBy!: string;

  @ApiProperty({
    description: 'A reminder: so many days before the day asked for, or OVERDUE; null: somebody had it mailed',
    type: String,
    nullable: true,
    example: null,
  })
  step!: string | null;

  @ApiProperty({
    description: 'What became of the mail: BOUNCED, the server refuses it for good; FAILED, it was given up',
    enum: EVIDENCE_LINK_STATES,
    enumName: 'EvidenceLinkState',
    example: 'SENT',
  })
  state!: EvidenceLinkState;

  @ApiProperty({ ...MAYBE_INSTANT, description: 'When the mail server took it (UTC)' })
  sentAt!: string | null;

  @ApiProperty({ description: 'What the mail server said against it', type: String, nullable: true, example: null })
  fault!: string | null;

  @ApiProperty({ ...MAYBE_INSTANT, description: 'When it was revoked: by hand, or by a later one (UTC)' })
  revokedAt!: string | null;

  @ApiProperty({ ...MAYBE_INSTANT, description: 'When it was answered by: then it opens nothing any more (UTC)' })
  answeredAt!: string | null;
}

export class EvidenceLinkQuery extends ListQuery {
  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}

/** An answer by whoever holds a link: they say who they are, and nobody can tell. */
export class AnswerByLink extends AnswerEvidence {
  @TextField({ description: 'Who answers', example: '見本 三郎', max: 200 })
  answeredBy!: string;
}
