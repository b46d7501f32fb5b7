import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, type Type, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
} from '@nestjs/swagger';
import { MERGE_PATCH } from './body';
import { ChangeInterceptor } from './change.interceptor';
import { AnswersFromThePast } from './known-on';
import {
  CHANGE_REASON,
  ETAG,
  IDEMPOTENCY_KEY,
  IF_MATCH,
  IF_MATCH_HEADER,
  LOCATION,
  operation,
  type OperationText,
  pathParameters,
  problems,
} from './operation-parts';
import { PageOf } from './page-of';

/** Shows one record, with its entity tag. */
export function Shows(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text),
    AnswersFromThePast(text.permission),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record' }),
    problems(404),
  );
}

/** Lists records: `{items, next}`. */
export function Lists(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text),
    AnswersFromThePast(text.permission),
    ApiOkResponse({ description: 'A page of records', type: PageOf(view) }),
    problems(...(path.includes(':') ? [404 as const] : [])),
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
    problems(...(path.includes(':') ? [404 as const] : [])),
  );
}

/** Creates a record; a repeated `Idempotency-Key` gets the first answer again. */
export function Creates(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    operation(text),
    ...CHANGES,
    ApiBody({ type: body }),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The record as it now stands' }),
    problems(...(path.includes(':') ? [404 as const] : []), 409, 413, 415, 422),
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
    problems(...(path.includes(':') ? [404 as const] : []), 413, 415),
  );
}

/** Takes a decision about a record: a POST that changes it. */
export function Decides(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text),
    ...CHANGES,
    IF_MATCH,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(404, 409, 412, 413, 415, 422, 428),
  );
}

/** Applies a merge patch (RFC 7396). */
export function Patches(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Patch(path),
    ...pathParameters(path),
    operation(text),
    ...CHANGES,
    IF_MATCH,
    ApiConsumes(MERGE_PATCH),
    ApiBody({ type: body, description: 'What changes; null clears a field' }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(404, 409, 412, 413, 415, 422, 428),
  );
}

/** Replaces a record as a whole. */
export function Replaces(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Put(path),
    ...pathParameters(path),
    operation(text),
    ...CHANGES,
    IF_MATCH,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(404, 409, 412, 413, 415, 422, 428),
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
      description: `${IF_MATCH_HEADER.description}; needed where the record exists, refused where it does not`,
    }),
    ...CHANGES,
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record existed and now says this' }),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The record was created' }),
    problems(409, 412, 413, 415, 422, 428),
  );
}

/** Deletes a record that nothing refers to. */
export function Removes(path: string, text: OperationText): MethodDecorator {
  return applyDecorators(
    Delete(path),
    ...pathParameters(path),
    HttpCode(204),
    operation(text),
    ...CHANGES,
    IF_MATCH,
    ApiNoContentResponse({ description: 'It is gone' }),
    problems(404, 409, 412, 422, 428),
  );
}

/** Of every operation that changes something. */
export const CHANGES: readonly MethodDecorator[] = [UseInterceptors(ChangeInterceptor), IDEMPOTENCY_KEY, CHANGE_REASON];
