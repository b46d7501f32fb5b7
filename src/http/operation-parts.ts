import { applyDecorators } from '@nestjs/common';
import {
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  type ApiParamOptions,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { CLAUSE_KINDS } from '../kernel/terms/contract-terms';
import { LONGEST_EXTERNAL } from '../database/external-keys';
import { type Admission, Permits } from './permits';
import { ProblemDocument } from './problem-schema';

/** What an operation says of itself: a method name for generated clients, and one line for people. */
export interface OperationText {
  /** Reads as a method name: `createVendor`. */
  readonly id: string;
  /** Whom it lets in. */
  readonly permission: Admission;
  readonly summary: string;
  readonly description?: string;
  /** The version it came with; the first one unless it says so. */
  readonly since?: string;
  /** A stable operation changes only in ways that break no client; the others are on trial. */
  readonly stability?: Stability;
  /** It cannot be asked what was known on a past day. */
  readonly isOfThePresent?: true;
}

export type Stability = 'beta' | 'stable';

const FIRST_VERSION = '0.1.0';

const PROBLEMS = {
  400: 'The input is not valid; `errors` names each field',
  401: 'Nobody has signed in, or what was shown does not count (any more); why is not said',
  403: 'The one who asks does not hold the permission of this operation',
  404: 'There is no such record',
  409: 'It contradicts the state of the record, or another record',
  410: 'What the cursor stands for is gone; begin again without one',
  412: 'The record has been changed in the meantime',
  413: 'The body is too large',
  415: 'The body is of another media type',
  422: 'The Idempotency-Key belongs to another request',
  428: 'If-Match is missing',
  429: 'Too many requests; `Retry-After` says for how long nothing is taken',
  503: 'Not now: ask again after the seconds of `Retry-After`',
  default: 'Any other problem; one that a repetition may mend says so in `Retry-After`',
} as const;

const RETRY_AFTER = {
  'Retry-After': {
    description: 'Seconds to wait',
    schema: { type: 'integer', minimum: 0, maximum: 86_400, example: 7 },
  },
};
const WAITING: readonly (keyof typeof PROBLEMS)[] = [429, 503, 'default'];

/** The problems that an operation can answer with. */
export function problems(...statuses: (keyof typeof PROBLEMS)[]): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDocument),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: PROBLEMS[status],
        ...(WAITING.includes(status) ? { headers: RETRY_AFTER } : {}),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
      }),
    ),
  );
}

/** What stands for `:id` and the like in a path. */
export function pathParameters(path: string): MethodDecorator[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ApiParam({ name, ...(PARAMETERS[name] ?? {}) }));
}

/**
 * What every operation says of itself, whom it lets in, and what may come of any request; `manner` is what holds for all
 * operations of its kind.
 */
export function operation(text: OperationText, manner: string): MethodDecorator {
  const { id, permission, summary, description, since = FIRST_VERSION, stability = 'beta' } = text;
  const unadmitted =
    permission === 'PUBLIC' ? [] : permission === 'SIGNED_IN' ? [401 as const] : [401 as const, 403 as const];
  return applyDecorators(
    ApiOperation({ operationId: id, summary, description: description ? `${description}\n\n${manner}` : manner }),
    ApiExtension('x-since', since),
    ApiExtension('x-stability', stability),
    Permits(permission),
    problems(400, ...unadmitted, 429, 503, 'default'),
  );
}

const PARAMETERS: Readonly<Record<string, Partial<ApiParamOptions>>> = {
  id: { description: 'Id of the record', schema: { type: 'string', format: 'uuid' } },
  system: {
    description: 'The other system',
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_EXTERNAL.system },
    example: 'sap-mm',
  },
  key: {
    description: 'Its key for the record',
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_EXTERNAL.key },
    example: 'V-000123',
  },
  token: {
    description: 'The token of a calendar',
    schema: { type: 'string', minLength: 1, maxLength: 100 },
    example: 'bkd_0d1cT2b0o5nGmX5n4tqfW3n0Zr8kQ2y1uJ7sVhLeXaM',
  },
  kind: { description: 'Which clause', enum: CLAUSE_KINDS, enumName: 'ClauseKind' },
};

export const ETAG = {
  ETag: { description: 'The version of the record', schema: { type: 'string', maxLength: 12, example: '"3"' } },
};
export const LOCATION = {
  Location: {
    description: 'Where the record is',
    schema: { type: 'string', maxLength: 200, example: '/v1/vendors/0197…' },
  },
};
export const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: true,
  description: 'The version you read, or `*`',
  schema: { type: 'string', maxLength: 12 },
  example: '"3"',
};
export const IF_MATCH = ApiHeader(IF_MATCH_HEADER);
export const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key with the same body gets the first answer again; kept for at least 24 hours',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '5f0c2b9e-8f56-4c77-9a53-1f2a3f6b7c10',
});
export const CHANGE_REASON = ApiHeader({
  name: 'X-Change-Reason',
  required: false,
  description: 'Why, for the journal; UTF-8 with percent signs, at most 500 characters',
  // Three bytes for most letters, three signs for each.
  schema: { type: 'string', maxLength: 4500 },
  example: '%E5%A5%91%E7%B4%84%E6%9B%B4%E6%94%B9',
});
