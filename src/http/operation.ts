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
import { TakesBody, TakesQuery } from './taken-types';

/** Shows one record, with its entity tag. */
export function Shows(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text, 'Answers with the record; its entity tag is the version that a change expects.'),
    ofThePast(text),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record' }),
    problems(404),
  );
}

/** Lists records: `{items, next}`. */
export function Lists(path: string, text: OperationText, view: Type<unknown>, query?: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...(query === undefined ? [] : [TakesQuery(query)]),
    ...pathParameters(path),
    operation(text, 'A page in a stable order; `next` leads to the following one.'),
    ofThePast(text),
    ApiOkResponse({ description: 'A page of records', type: PageOf(view) }),
    problems(...(path.includes(':') ? [404 as const] : [])),
  );
}

/** Answers a question that is judged live. */
export function Answers(path: string, text: OperationText, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text, 'Worked out at the moment of asking.'),
    ofThePast(text),
    ApiOkResponse({ type: view, description: 'The answer' }),
    problems(...(path.includes(':') ? [404 as const] : [])),
  );
}

/** Creates a record; a repeated `Idempotency-Key` gets the first answer again. */
export function Creates(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    operation(text, 'All or nothing. A repetition under the same Idempotency-Key gets the first answer again.'),
    ...CHANGES,
    TakesBody(body),
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
    operation(text, 'Changes nothing.'),
    TakesBody(body),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, description: 'The answer' }),
    problems(...(path.includes(':') ? [404 as const] : []), 413, 415),
  );
}

/** Writes down something about whoever asks: a POST that changes nothing of the record, however often it is sent. */
export function Notes(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text, 'Changes nothing of the record; repeated, it says the same again.'),
    TakesBody(body),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, description: 'How it now stands' }),
    problems(...(path.includes(':') ? [404 as const] : []), 409, 413, 415),
  );
}

/** Takes a decision about a record: a POST that changes it. */
export function Decides(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(
      text,
      'Expects the version in If-Match. A repetition under the same Idempotency-Key gets the first answer again.',
    ),
    ...CHANGES,
    IF_MATCH,
    TakesBody(body),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(404, 409, 412, 413, 415, 422, 428),
  );
}

/** Does the same to many records at once: a POST that says of each what became of it. */
export function DoesMany(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(
      text,
      'Says of each what became of it; what is refused stays as it was. A repetition under the same Idempotency-Key gets the first answer again.',
    ),
    ...CHANGES,
    TakesBody(body),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, description: 'What became of each' }),
    problems(...(path.includes(':') ? [404 as const] : []), 409, 413, 415, 422),
  );
}

/** Applies a merge patch (RFC 7396). */
export function Patches(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Patch(path),
    ...pathParameters(path),
    operation(text, 'A merge patch (RFC 7396): what is left out stays, null clears. Expects the version in If-Match.'),
    ...CHANGES,
    IF_MATCH,
    ApiConsumes(MERGE_PATCH),
    TakesBody(body),
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
    operation(text, 'Replaces what was said before as a whole. Expects the version in If-Match.'),
    ...CHANGES,
    IF_MATCH,
    TakesBody(body),
    ApiBody({ type: body }),
    ApiOkResponse({ type: view, headers: ETAG, description: 'The record as it now stands' }),
    problems(404, 409, 412, 413, 415, 422, 428),
  );
}

/** Creates the record with another system's key, or changes what is sent of it. */
export function Upserts(path: string, text: OperationText, body: Type<unknown>, view: Type<unknown>): MethodDecorator {
  return applyDecorators(
    Put(path),
    ...pathParameters(path),
    operation(
      text,
      'Where no record has this key, one is made (201) and has to be sent whole. Where one has, only what is sent changes (200), and If-Match has to name the version.',
    ),
    ApiHeader({
      ...IF_MATCH_HEADER,
      required: false,
      description: `${IF_MATCH_HEADER.description}; needed where the record exists, refused where it does not`,
    }),
    ...CHANGES,
    TakesBody(body),
    ApiBody({ type: body, description: 'What is known of it; whatever is left out stays as it is' }),
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
    operation(text, 'Expects the version in If-Match. The journal keeps what was there.'),
    ...CHANGES,
    IF_MATCH,
    ApiNoContentResponse({ description: 'It is gone' }),
    problems(404, 409, 412, 422, 428),
  );
}

/** What no journal is kept of is told of the present only. */
function ofThePast({ permission, isOfThePresent }: OperationText): MethodDecorator {
  return isOfThePresent === true ? () => undefined : AnswersFromThePast(permission);
}

/** Of every operation that changes something. */
export const CHANGES: readonly MethodDecorator[] = [UseInterceptors(ChangeInterceptor), IDEMPOTENCY_KEY, CHANGE_REASON];
