import { ApiProperty } from '@nestjs/swagger';
import { PROBLEM_CODES, type ProblemCode } from '../kernel/problem-codes';
import { type ProblemMembers } from '../kernel/problem';

/** One fault of a request. */
export class FaultDocument {
  @ApiProperty({
    description:
      'JSON pointer into the body, `?name` of a parameter, `{name}` of a part of the path, or the name of a header',
    example: '/corporateNumber',
  })
  pointer!: string;

  @ApiProperty({ description: 'Stable code, never translated; more may come', example: 'CHECK_DIGIT' })
  code!: string;

  @ApiProperty({ description: 'For people, in the language asked for', example: '検査用数字が合いません' })
  detail!: string;
}

/** RFC 9457 problem document. Every code is a `type` of its own; below `errors` stand the members that some codes have. */
export class ProblemDocument implements ProblemMembers {
  @ApiProperty({
    description: 'Name of the kind of problem: `urn:bunkaiten:problem:` and the code in lower case, with hyphens',
    format: 'uri',
    example: 'urn:bunkaiten:problem:invalid-input',
  })
  type!: string;

  @ApiProperty({
    description: 'For people, in the language asked for',
    example: '入力に誤りがあります。何も変更していません',
  })
  title!: string;

  @ApiProperty({ description: 'HTTP status', type: 'integer', example: 400 })
  status!: number;

  @ApiProperty({
    description: 'Stable code, never translated',
    enum: PROBLEM_CODES,
    enumName: 'ProblemCode',
    example: 'INVALID_INPUT',
  })
  code!: ProblemCode;

  @ApiProperty({ description: 'What was asked', example: '/v1/vendors' })
  instance!: string;

  @ApiProperty({ description: 'What is wrong, field by field', type: [FaultDocument] })
  errors!: FaultDocument[];

  @ApiProperty({
    description: 'FORBIDDEN: the permission that is missing',
    required: false,
    nullable: true,
    type: String,
    example: 'vendor.write',
  })
  permission?: string | null;

  @ApiProperty({
    description: 'GATE_BLOCKED: the step that findings stop',
    required: false,
    example: 'contract.activate',
  })
  gate?: string;

  @ApiProperty({
    description: 'GATE_BLOCKED: the day on which the step would be taken',
    required: false,
    format: 'date',
    example: '2026-12-01',
  })
  asOf?: string;

  @ApiProperty({
    description:
      'GATE_BLOCKED: taken on any day before this one, the step meets the same findings; null: it always will',
    required: false,
    nullable: true,
    type: String,
    format: 'date',
    example: '2027-01-23',
  })
  nextChangeOn?: string | null;

  @ApiProperty({
    description: 'GATE_BLOCKED: the findings that stop the step',
    required: false,
    type: 'array',
    // Declared where findings are: this folder knows nothing of them.
    items: { $ref: '#/components/schemas/FindingView' },
  })
  findings?: object[];

  @ApiProperty({ description: 'ILLEGAL_STEP: the state that the record is in', required: false, example: 'SIGNED' })
  state?: string;

  @ApiProperty({
    description: 'ILLEGAL_STEP: the steps that this state allows',
    required: false,
    type: [String],
    example: ['ACTIVATE', 'CANCEL'],
  })
  allowed?: string[];

  @ApiProperty({
    description: 'IN_USE: the kind of record that refers to the one that was to be deleted',
    required: false,
    example: 'contracts',
  })
  usedBy?: string;

  @ApiProperty({
    description: 'TAKEN: where that is which waits already, of what waits but once',
    required: false,
    example: '/v1/paper-decisions/01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  standsAt?: string;

  @ApiProperty({
    description: 'CONTENT_CHANGED: SHA-256 of what the matrix says now',
    required: false,
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  contentHash?: string;

  @ApiProperty({
    description: 'TOO_MANY_FAILURES: seconds during which nothing is taken',
    required: false,
    type: 'integer',
    example: 900,
  })
  retryAfterSeconds?: number;
}
