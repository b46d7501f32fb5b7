import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Get,
  HttpCode,
  Post,
  type Type,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { type Request } from 'express';
import { fault, invalid } from '../kernel/problems';
import { AnswersFromThePast } from './known-on';
import { CHANGES } from './operation';
import { TakesQuery } from './taken-types';
import { ETAG, IF_MATCH, LOCATION, operation, type OperationText, pathParameters, problems } from './operation-parts';

/** Makes a file of what is on record; `refusals`: why there may be none of it. */
export function Prints(
  path: string,
  text: OperationText,
  mediaType: string | readonly string[],
  ...refusals: Parameters<typeof problems>
): MethodDecorator {
  return applyDecorators(
    Get(path),
    ...pathParameters(path),
    operation(text, 'Made at the moment of asking, from what is on record.'),
    ...(text.isOfThePresent === true ? [] : [AnswersFromThePast(text.permission)]),
    ApiOkResponse({
      description: 'The file',
      content: binaryOf(mediaType),
      headers: CONTENT_DISPOSITION,
    }),
    problems(404, ...refusals),
  );
}

/** Looks at a file that is sent as the body, and changes nothing. */
export function ExaminesFile(
  path: string,
  text: OperationText,
  mediaType: string | readonly string[],
  view: Type<unknown>,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text, 'Changes nothing.'),
    ...fileBody(mediaType),
    ApiOkResponse({ type: view, headers: ETAG, description: 'What it says' }),
    problems(404, 409, 413, 415),
  );
}

/** Fills in a file that is sent as the body, hands it back, and keeps nothing of it. */
export function FillsFile(path: string, text: OperationText, mediaType: string | readonly string[]): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text, 'Changes nothing.'),
    ...fileBody(mediaType),
    ApiOkResponse({
      description: 'The same file, filled in',
      content: binaryOf(mediaType),
      headers: CONTENT_DISPOSITION,
    }),
    problems(404, 409, 413, 415),
  );
}

/** Takes over what a file says that is sent as the body. */
export function EntersFile(
  path: string,
  text: OperationText,
  mediaType: string | readonly string[],
  view: Type<unknown>,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text, 'All or nothing. Expects the version in If-Match.'),
    ...CHANGES,
    IF_MATCH,
    ...fileBody(mediaType),
    ApiOkResponse({ type: view, headers: ETAG, description: 'What was taken over' }),
    problems(404, 409, 412, 413, 415, 422, 428),
  );
}

/** Takes over what a file says of many records. */
export function TakesFile(
  path: string,
  text: OperationText,
  mediaType: string | readonly string[],
  view: Type<unknown>,
  query: Type<unknown>,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    HttpCode(200),
    operation(text, 'A repetition under the same Idempotency-Key gets the first answer again.'),
    ...CHANGES,
    TakesQuery(query),
    ...fileBody(mediaType),
    ApiOkResponse({ type: view, description: 'What was taken over' }),
    problems(404, 409, 413, 415, 422),
  );
}

/** Keeps a file, of which something becomes afterwards; answers with the record of it. */
export function KeepsFile(
  path: string,
  text: OperationText,
  mediaType: string | readonly string[],
  view: Type<unknown>,
  query: Type<unknown>,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    ...pathParameters(path),
    operation(text, 'A repetition under the same Idempotency-Key gets the first answer again.'),
    ...CHANGES,
    TakesQuery(query),
    ...fileBody(mediaType),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The record of it' }),
    problems(404, 409, 413, 415, 422),
  );
}

/** The file that was sent as the body; asked for by the route itself, so that what is wrong with its parameters is told first. */
export const SentFile = createParamDecorator((_: unknown, context: ExecutionContext): AskedFile => {
  const { body } = context.switchToHttp().getRequest<Request>() as { body: unknown };
  return () => {
    if (Buffer.isBuffer(body) && body.length > 0) return body;
    throw invalid([
      fault('/file', 'REQUIRED', { ja: 'ファイルを本文として送ってください', en: 'Send the file as the body' }),
    ]);
  };
});

/** The media type that the file was sent with, where an operation takes several. */
export const SentAs = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<Request>().headers['content-type']?.toLowerCase() ?? '',
);

/** The file; 400 where none was sent. */
export type AskedFile = () => Buffer;

function fileBody(mediaType: string | readonly string[]): MethodDecorator[] {
  return [
    ApiConsumes(...[mediaType].flat()),
    ApiBody({ description: 'The file', required: true, schema: { type: 'string', format: 'binary' } }),
  ];
}

function binaryOf(mediaType: string | readonly string[]): Record<string, object> {
  return Object.fromEntries([mediaType].flat().map((one) => [one, { schema: { type: 'string', format: 'binary' } }]));
}

const CONTENT_DISPOSITION = {
  'Content-Disposition': { description: 'Its name, after RFC 5987', schema: { type: 'string', maxLength: 4000 } },
};
