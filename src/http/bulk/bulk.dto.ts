import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { QueryYesNoField } from '../fields/query-fields';
import { ExternalReference, IdField } from '../fields/text-fields';
import { NumberField } from '../fields/value-fields';
import { holdingField } from '../fields/field';
import { ProblemDocument } from '../problem-schema';

/** Which record a line is about, and which version of it is meant. */
export class BulkAddress {
  @holdingField(
    { description: 'The key by which the other system knows the record', omittable: true },
    {},
    () => ExternalReference,
  )
  externalId?: ExternalReference;

  @IdField({
    description: 'Its id, in place of a key; then it has to be there',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
    omittable: true,
  })
  id?: string;

  @NumberField({
    description: 'The version that is meant; left out: whichever there is, or none',
    example: 3,
    min: 1,
    max: 2_147_483_647,
    omittable: true,
  })
  version?: number;
}

/** A line of a body: which record, and what is known of it. */
export function bulkLineOf(name: string, upsert: Type<unknown>): Type<unknown> {
  class Line extends BulkAddress {
    record!: unknown;
  }
  Object.defineProperty(Line, 'name', { value: `${name}BulkLine` });
  ApiProperty({ description: 'What is known of it; whatever is left out stays as it is', type: upsert })(
    Line.prototype,
    'record',
  );
  return Line;
}

/** How the lines are taken. */
export class BulkQuery {
  @QueryYesNoField({
    description: 'All lines or none, of at most 1,000; otherwise each line by itself',
    example: false,
    default: false,
  })
  atomic: boolean = false;

  @QueryYesNoField({
    description: 'Tell what would become of each line, of at most 1,000, and change nothing',
    example: false,
    default: false,
  })
  validateOnly: boolean = false;
}

const BULK_OUTCOMES = ['CREATED', 'UPDATED', 'REFUSED'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** What became of a line. */
export class BulkItemView {
  @ApiProperty({ description: 'Which line, from 1 on', type: 'integer', example: 1 })
  line!: number;

  @ApiProperty({
    description: 'UPDATED also where it said so already: then the version stays the same',
    enum: BULK_OUTCOMES,
    enumName: 'BulkOutcome',
    example: 'CREATED',
  })
  outcome!: BulkOutcome;

  @ApiProperty({
    description: 'The record; null: refused',
    type: String,
    format: 'uuid',
    nullable: true,
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  id!: string | null;

  @ApiProperty({
    description: 'Its version when the slice was written; null: refused',
    type: 'integer',
    nullable: true,
    example: 1,
  })
  version!: number | null;

  @ApiProperty({
    description: 'Why it was refused, as the single route says it; its pointers lead into the line',
    type: ProblemDocument,
    nullable: true,
  })
  problem!: ProblemDocument | null;
}

/** What became of all lines. */
export class BulkResultView {
  @ApiProperty({
    description: 'false: nothing was changed, since it was only asked, or some lines of an atomic request are refused',
    example: true,
  })
  isDone!: boolean;

  @ApiProperty({ description: 'Lines that made, or would make, a record', type: 'integer', example: 1 })
  created!: number;

  @ApiProperty({ description: 'Lines that changed, or would change, one', type: 'integer', example: 0 })
  updated!: number;

  @ApiProperty({ description: 'Lines that are refused', type: 'integer', example: 0 })
  refused!: number;

  @ApiProperty({ description: 'One for each line, in their order', type: [BulkItemView] })
  items!: BulkItemView[];
}
