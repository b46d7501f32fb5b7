import { applyDecorators, Delete, Get, Header, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type OperationText, pathParameters } from '../../http/operation';
import { Permits } from '../../http/permits';
import { ProblemDocument } from '../../http/problem-schema';

/** What an operation of sign-in takes and gives. */
interface Exchange {
  readonly body?: Type<unknown>;
  readonly view?: Type<unknown>;
  /** The answer's status; 200 unless it says otherwise, 204 without a view. */
  readonly status?: number;
  /** Problems that it may answer with, besides those of its body and its permission. */
  readonly problems?: readonly (keyof typeof PROBLEMS)[];
}

const PROBLEMS = {
  400: 'The input is not valid; `errors` names each field',
  401: 'Refused; why is not said',
  403: 'The one who asks may not do this',
  404: 'There is no such record',
  409: 'It contradicts the state of the record, or another record',
  413: 'The body is larger than 1 MB',
  415: 'The body is of another media type',
  429: 'Too many attempts; `Retry-After` says for how long nothing is taken',
  503: 'Try again after the seconds of `Retry-After`',
} as const;

/**
 * A step that shows or takes secrets. Its answer is kept nowhere, so it takes no Idempotency-Key, and tells whoever
 * passes it on to keep nothing either.
 */
export function Submits(path: string, text: OperationText, exchange: Exchange): MethodDecorator {
  return applyDecorators(Post(path), ...pathParameters(path), ...said(text, exchange, [400, 413, 415]));
}

/** Shows what concerns the one who asks; no record, so without an entity tag. */
export function Tells(
  path: string,
  text: OperationText,
  view: Type<unknown>,
  problems: readonly (keyof typeof PROBLEMS)[] = [],
): MethodDecorator {
  return applyDecorators(Get(path), ...said(text, { view, problems }, []));
}

/** Sends the browser elsewhere. */
export function Redirects(path: string, text: OperationText): MethodDecorator {
  return applyDecorators(Get(path), ...said(text, { status: 302, problems: [404, 429, 503] }, []));
}

/** Ends what the credential itself stands for. */
export function Ends(path: string, text: OperationText): MethodDecorator {
  return applyDecorators(Delete(path), ...said(text, {}, []));
}

function said(
  { id, permission, summary, description }: OperationText,
  { body, view, status = view === undefined ? 204 : 200, problems = [] }: Exchange,
  ofBody: readonly (keyof typeof PROBLEMS)[],
): MethodDecorator[] {
  const ofPermission =
    permission === 'PUBLIC' ? [] : permission === 'SIGNED_IN' ? [401 as const] : [401 as const, 403 as const];
  const refusals = new Set([...(body === undefined ? [] : ofBody), ...ofPermission, ...problems]);
  return [
    HttpCode(status),
    Header('Cache-Control', 'no-store'),
    ApiOperation({ operationId: id, summary, ...(description ? { description } : {}) }),
    Permits(permission),
    ...(body === undefined ? [] : [ApiBody({ type: body })]),
    view === undefined
      ? ApiResponse({ status, description: status === 302 ? 'Go to `Location`' : 'Done' })
      : ApiResponse({ status, type: view, description: 'The answer' }),
    ApiExtraModels(ProblemDocument),
    ...[...refusals].map((refusal) =>
      ApiResponse({
        status: refusal,
        description: PROBLEMS[refusal],
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
      }),
    ),
  ];
}
