import { ApiProperty } from '@nestjs/swagger';
import { QueryIdField, QueryTextField, QueryWordField, QueryYesNoField } from '../../../http/fields/query-fields';
import { DateField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { DELIVERY_FAULTS, DELIVERY_STATES, type DeliveryFault, type DeliveryState } from '../webhook-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const WHEN = '2026-11-23T01:02:03.456789+00:00';

/** One message, and what became of it; kept for 30 days after it was taken or given up. */
export class WebhookDeliveryView extends RecordHeader {
  @ApiProperty({ description: 'To whom', format: 'uuid', example: ID })
  subscriptionId!: string;

  @ApiProperty({ description: 'Of which place in the journal', type: 'integer', example: 4711 })
  position!: number;

  @ApiProperty({ description: 'Of which kind of record', example: 'contracts' })
  resource!: string;

  @ApiProperty({ description: 'Of which record', format: 'uuid', example: ID })
  recordId!: string;

  @ApiProperty({
    description: 'What it told, as the second part of its type: changed, deleted; of judgements what they have become',
    example: 'changed',
  })
  event!: string;

  @ApiProperty({ description: 'It said that the record is gone', example: false })
  isDeleted!: boolean;

  @ApiProperty({ description: 'It was told once more, in a replay', example: false })
  isReplay!: boolean;

  @ApiProperty({
    enum: DELIVERY_STATES,
    enumName: 'WebhookDeliveryState',
    description: 'Whether it was taken; given up: three days long it was not',
    example: 'DELIVERED',
  })
  state!: DeliveryState;

  @ApiProperty({ description: 'How often it was sent', type: 'integer', example: 1 })
  attempts!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Not to be sent again before (UTC)',
    example: null,
  })
  nextAttemptAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it was last sent (UTC)',
    example: WHEN,
  })
  lastAttemptAt!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What the receiver then answered', example: 204 })
  lastStatus!: number | null;

  @ApiProperty({
    enum: DELIVERY_FAULTS,
    enumName: 'WebhookDeliveryFault',
    nullable: true,
    description: 'What then went wrong',
    example: null,
  })
  lastFault!: DeliveryFault | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many milliseconds that took', example: 87 })
  lastMs!: number | null;
}

export class WebhookDeliveryQuery extends ListQuery {
  @QueryWordField({ description: 'Only those', example: 'PENDING' }, DELIVERY_STATES, 'WebhookDeliveryState')
  state?: DeliveryState;

  @QueryWordField(
    { description: 'Only those with which this last went wrong', example: 'TIMEOUT' },
    DELIVERY_FAULTS,
    'WebhookDeliveryFault',
  )
  fault?: DeliveryFault;

  @QueryTextField({ description: 'Only those of this kind of record', example: 'contracts' })
  resource?: string;

  @QueryIdField({ description: 'Only those of this record', example: ID })
  recordId?: string;

  @QueryYesNoField({ description: 'Only replayed ones, or only the others', example: false })
  isReplay?: boolean;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}

/** Asks that what was changed in a span of days is told once more. */
export class CreateWebhookReplay {
  @DateField({
    description: 'From this day in Japan on; without it from the beginning of the journal',
    example: '2026-11-20',
    optional: true,
  })
  fromOn?: CalendarDate | null;

  @DateField({ description: 'Through this day in Japan; without it up to now', example: '2026-11-22', optional: true })
  toOn?: CalendarDate | null;
}

/** How far the journal was read for a subscription. */
export class WebhookReadingView extends RecordHeader {
  @ApiProperty({ description: 'To whom', format: 'uuid', example: ID })
  subscriptionId!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'From which day on',
    example: '2026-11-20',
  })
  fromOn!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'Through which day',
    example: '2026-11-22',
  })
  toOn!: string | null;

  @ApiProperty({ description: 'After which place in the journal', type: 'integer', example: 4000 })
  fromPosition!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Up to which place; null: it goes on for ever, and is no replay',
    example: 4711,
  })
  untilPosition!: number | null;

  @ApiProperty({ description: 'How far it was read', type: 'integer', example: 4711 })
  position!: number;

  @ApiProperty({ description: 'A replay of which all stands among the deliveries', example: true })
  isOver!: boolean;
}

export class WebhookReadingQuery extends ListQuery {
  @QueryYesNoField({ description: 'Only replays, or only the one that goes on for ever', example: true })
  isReplay?: boolean;

  @QueryWordField({ description: 'Order', example: '-createdAt', default: '-createdAt' }, ['createdAt', '-createdAt'])
  sort: string = '-createdAt';
}
