import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PatchOf, ViewOf } from '../../../http/fields/derived';
import { QueryIdField, QueryTextField, QueryWordField, QueryYesNoField } from '../../../http/fields/query-fields';
import { IdField, TextField, UrlField } from '../../../http/fields/text-fields';
import { NameListField, NumberField, YesNoField } from '../../../http/fields/value-fields';
import { ListQuery } from '../../../http/listing';
import { RecordHeader } from '../../../http/record-header';
import { DISABLED_BECAUSE, type DisabledBecause } from '../webhook-terms';

const ID = '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f';
const WHEN = '2026-11-23T01:02:03.456789+00:00';
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';
const PASSING_HOURS = 24;
const LONGEST_PASSING_HOURS = 168;

/** Another system that is told of changes. */
export class CreateWebhookSubscription {
  @IdField({ description: 'The institution whose records it is told of', example: ID })
  institutionId!: string;

  @TextField({ description: 'What people call it', example: '購買ERP ㈱髙﨑' })
  name!: string;

  @UrlField({
    description:
      'Where messages go: https to a public address, or http(s) into a network that the environment names (WEBHOOK_NETWORKS)',
    example: 'https://erp.example.jp/hooks/bunkaiten',
  })
  url!: string;

  @NameListField({
    description:
      'Kinds of records that it is told of, as `resources` of `GET /v1/changes` has them; empty: all that whoever subscribes may read',
    example: ['contracts', 'vendors'],
    default: [],
  })
  resources?: string[];
}

export class PatchWebhookSubscription extends PatchOf(CreateWebhookSubscription, 'institutionId') {
  @YesNoField({
    description: 'It is told nothing; told again, it goes on where it stood, and misses nothing',
    example: false,
    omittable: true,
  })
  isDisabled?: boolean;
}

export class RotateWebhookSecret {
  @NumberField({
    description: 'For how many hours the former secret signs beside the new one',
    example: PASSING_HOURS,
    min: 0,
    max: LONGEST_PASSING_HOURS,
    default: PASSING_HOURS,
  })
  formerValidHours?: number;
}

/** A secret as it is shown once, when it is made. */
export class WebhookSecretView {
  @ApiProperty({ description: 'Id of the subscription', format: 'uuid', example: ID })
  id!: string;

  @ApiProperty({
    description: 'Verifies `webhook-signature` (Standard Webhooks, symmetric); it cannot be shown again',
    example: SECRET,
  })
  secret!: string;
}

export class WebhookSubscriptionView extends IntersectionType(RecordHeader, ViewOf(CreateWebhookSubscription)) {
  @ApiProperty({
    description: 'Who said last where it goes, or what it tells: it is told what they may see',
    format: 'uuid',
    example: ID,
  })
  ownerId!: string;

  @ApiProperty({ description: 'Their name then', example: '購買ERP ㈱髙﨑' })
  ownerName!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Until when the former secret signs beside the present one (UTC)',
    example: null,
  })
  formerSecretUntil!: string | null;

  @ApiProperty({ description: 'It is told nothing', example: false })
  isDisabled!: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Since when (UTC)', example: null })
  disabledAt!: string | null;

  @ApiProperty({
    enum: DISABLED_BECAUSE,
    enumName: 'WebhookDisabledBecause',
    nullable: true,
    description:
      'Why: by hand; the receiver has answered 410; it was not reached for three days; its owner may not come in or follow changes any more',
    example: null,
  })
  disabledBecause!: DisabledBecause | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'Since when the receiver cannot be reached (UTC); null: it was reached the last time',
    example: null,
  })
  failingSince!: string | null;

  @ApiProperty({ description: 'How far the journal was read for it', type: 'integer', example: 4711 })
  position!: number;

  @ApiProperty({ description: 'How many entries of the journal it is behind', type: 'integer', example: 0 })
  entriesBehind!: number;

  @ApiProperty({ description: 'Messages that it has not taken yet', type: 'integer', example: 0 })
  pendingDeliveries!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date-time',
    description: 'When it last took one (UTC)',
    example: WHEN,
  })
  lastDeliveredAt!: string | null;
}

export class WebhookSubscriptionQuery extends ListQuery {
  @QueryIdField({ description: 'Whose', example: ID })
  institutionId?: string;

  @QueryTextField({ description: 'A part of the name', example: 'ERP' })
  name?: string;

  @QueryYesNoField({ description: 'Only those that are told nothing, or only the others', example: false })
  isDisabled?: boolean;

  @QueryWordField({ description: 'Order', example: 'name', default: 'name' }, [
    'name',
    '-name',
    'createdAt',
    '-createdAt',
  ])
  sort: string = 'name';
}
