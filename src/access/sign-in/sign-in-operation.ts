import { applyDecorators, Delete, Get, Header, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';
import { operation, type OperationText, pathParameters, problems } from '../../http/operation-parts';

type Refusal = Parameters<typeof problems>[number];

/** What an operation of sign-in takes and gives. */
interface Exchange {
  readonly body?: Type<unknown>;
  readonly view?: Type<unknown>;
  /** The answer's status; 200 unless it says otherwise, 204 without a view. */
  readonly status?: number;
  /** Problems that it may answer with, besides those of its body and its permission. */
  readonly problems?: readonly Refusal[];
}

/**
 * A step that shows or takes secrets. Its answer is kept nowhere, so it takes no Idempotency-Key, and tells whoever
 * passes it on to keep nothing either.
 */
export function Submits(path: string, text: OperationText, exchange: Exchange): MethodDecorator {
  return applyDecorators(Post(path), ...pathParameters(path), ...said(text, exchange, [413, 415]));
}

/** Shows what concerns the one who asks; no record, so without an entity tag. */
export function Tells(
  path: string,
  text: OperationText,
  view: Type<unknown>,
  own: readonly Refusal[] = [],
): MethodDecorator {
  return applyDecorators(Get(path), ...said(text, { view, problems: own }, []));
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
  text: OperationText,
  { body, view, status = view === undefined ? 204 : 200, problems: own = [] }: Exchange,
  ofBody: readonly Refusal[],
): MethodDecorator[] {
  return [
    HttpCode(status),
    Header('Cache-Control', 'no-store'),
    operation(text, 'The answer is for the one who asks, and kept nowhere.'),
    ...(body === undefined ? [] : [ApiBody({ type: body })]),
    view === undefined
      ? ApiResponse({ status, description: status === 302 ? 'Go to `Location`' : 'Done' })
      : ApiResponse({ status, type: view, description: 'The answer' }),
    problems(...(body === undefined ? [] : ofBody), ...own),
  ];
}
