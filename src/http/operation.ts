import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, type Type, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  type ApiParamOptions,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { CLAUSE_KINDS } from '../kernel/terms/contract-terms';
import { MERGE_PATCH } from './body';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { AnswersFromThePast } from './known-on';
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
}

/** Shows one record, with its entity tag. */
export function Shows(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text),
    AnswersFromThePast(text.permission),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record' }),
    problems(400, 404),
  );
}

/** Lists records: `{items, next}`. */
export function Lists(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text),
    AnswersFromThePast(text.permission),
    ApiExtraModels(view),
    ApiOkResponse({ description: 'A page of records', schema: pageSchema(view) }),
    problems(400, ...(path.includes(':') ? [404 as const] : [])),
  );
}

/** Answers a question that is judged live. */
export function Answers(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text),
    AnswersFromThePast(text.permission),
    ApiOkResponse({ type: view, description: 'The answer' }),
    problems(400, ...(path.includes(':') ? [404 as const] : [])),
  );
}

/** Creates a record; a repeated `Idempotency-Key` gets the first answer again. */
export function Creates(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    operation(text),
    UseInterceptors(IdempotencyInterceptor),
    IDEMPOTENCY_KEY,
    CHANGE_REASON,
    ApiBody({ type: body }),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The record as it now stands' }),
    problems(400, ...(path.includes(':') ? [404 as const] : []), 409, 413, 415, 422),
  );
}

/** Answers a question that needs a body to be asked: a POST that changes nothing. */
export function Examines(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, description: 'The answer' }),
    problems(400, ...(path.includes(':') ? [404 as const] : []), 413, 415),
  );
}

/** Takes a decision about a record: a POST that changes it. */
export function Decides(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text),
    UseInterceptors(IdempotencyInterceptor),
    IDEMPOTENCY_KEY,
    CHANGE_REASON,
    IF_MATCH,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(400, 404, 409, 412, 413, 415, 422, 428),
  );
}

/** Applies a merge patch (RFC 7396). */
export function Patches(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Patch(path),
    ...pathParameters(path),
    operation(text),
    IF_MATCH,
    CHANGE_REASON,
    ApiConsumes(MERGE_PATCH),
    ApiBody({ type: body, description: 'What changes; null clears a field' }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(400, 404, 409, 412, 413, 415, 428),
  );
}

/** Replaces a record as a whole. */
export function Replaces(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Put(path),
    ...pathParameters(path),
    operation(text),
    IF_MATCH,
    CHANGE_REASON,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(400, 404, 409, 412, 413, 415, 428),
  );
}

/** Creates the record with another system's key, or replaces what it says. */
export function Upserts(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Put(path),
    ...pathParameters(path),
    operation(text),
    ApiHeader({
      ...IF_MATCH_HEADER,
      required: false,
      description: `${IF_MATCH_HEADER.description}; needed where the record exists`,
    }),
    CHANGE_REASON,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record existed and now says this' }),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The record was created' }),
    problems(400, 409, 412, 413, 415, 428),
  );
}

/** Deletes a record that nothing refers to. */
export function Removes(path: string, text: OperationText): MethodDecorator {
  return applyDecorators(
    Delete(path),
    ...pathParameters(path),
    HttpCode(204),
    operation(text),
    IF_MATCH,
    CHANGE_REASON,
    ApiNoContentResponse({ description: 'It is gone' }),
    problems(404, 409, 412, 428),
  );
}

const PROBLEMS = {
  400: 'The input is not valid; `errors` names each field',
  401: 'Nobody has signed in, or the credential does not count (any more)',
  403: 'The one who asks does not hold the permission of this operation',
  404: 'There is no such record',
  409: 'It contradicts the state of the record, or another record',
  412: 'The record has been changed in the meantime',
  413: 'The body is larger than 1 MB',
  415: 'The body is of another media type',
  422: 'The Idempotency-Key belongs to another request',
  428: 'If-Match is missing',
} as const;

/** The problems that an operation can answer with. */
export function problems(...statuses: (keyof typeof PROBLEMS)[]): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDocument),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: PROBLEMS[status],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
      }),
    ),
  );
}

/** What stands for `:id` and the like in a path. */
export function pathParameters(path: string): MethodDecorator[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ApiParam({ name, ...(PARAMETERS[name] ?? {}) }));
}

const PARAMETERS: Readonly<Record<string, Partial<ApiParamOptions>>> = {
  id: { description: 'Id of the record', schema: { type: 'string', format: 'uuid' } },
  system: { description: 'The other system', schema: { type: 'string' }, example: 'sap-mm' },
  key: { description: 'Its key for the record', schema: { type: 'string' }, example: 'V-000123' },
  kind: { description: 'Which clause', enum: CLAUSE_KINDS, enumName: 'ClauseKind' },
};

/** What every operation says of itself, and whom it lets in. */
export function operation({ id, permission, summary, description }: OperationText): MethodDecorator {
  const admission =
    permission === 'PUBLIC' ? [] : [problems(401, ...(permission === 'SIGNED_IN' ? [] : [403 as const]))];
  return applyDecorators(
    ApiOperation({ operationId: id, summary, ...(description ? { description } : {}) }),
    Permits(permission),
    ...admission,
  );
}

function pageSchema(view: Type<unknown>) {
  return {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', description: 'The records of this page', items: { $ref: getSchemaPath(view) } },
      next: {
        type: 'string',
        nullable: true,
        description: 'The cursor of the next page; null on the last',
        example: 'WyJuYW1lIiwi44GCIl0',
      },
    },
  };
}

export const ETAG = { ETag: { description: 'The version of the record', schema: { type: 'string', example: '"3"' } } };
const LOCATION = {
  Location: { description: 'Where the record is', schema: { type: 'string', example: '/v1/vendors/0197…' } },
};
const IF_MATCH_HEADER = {
  name: 'If-Match',
  required: true,
  description: 'The version you read, or `*`',
  schema: { type: 'string' },
  example: '"3"',
};
export const IF_MATCH = ApiHeader(IF_MATCH_HEADER);
const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key with the same body gets the first answer again; kept for at least 24 hours',
  schema: { type: 'string' },
  example: '5f0c2b9e-8f56-4c77-9a53-1f2a3f6b7c10',
});
export const CHANGE_REASON = ApiHeader({
  name: 'X-Change-Reason',
  required: false,
  description: 'Why, for the journal; UTF-8 with percent signs, at most 500 characters',
  schema: { type: 'string' },
  example: '%E5%A5%91%E7%B4%84%E6%9B%B4%E6%94%B9',
});
