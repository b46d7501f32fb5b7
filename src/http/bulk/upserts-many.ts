import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  HttpCode,
  Post,
  type Type,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { fault, invalid } from '../../kernel/problems';
import { languageOf, type Language } from '../language';
import { idempotencyKeyOf } from '../once';
import { CHANGES } from '../operation';
import {
  CHANGE_REASON,
  ETAG,
  IDEMPOTENCY_KEY,
  LOCATION,
  operation,
  type OperationText,
  problems,
} from '../operation-parts';
import { TakesQuery } from '../taken-types';
import { MOST_LINES, NDJSON, type SentLines } from './bulk-lines';
import { bulkLineOf, BulkQuery, BulkResultView } from './bulk.dto';

/** Lines that were sent, and how the answer is to be said. */
export interface SentBulk extends SentLines {
  readonly idempotencyKey: string | null;
  readonly language: Language;
  /** Method and path. */
  readonly operation: string;
  readonly response: Response;
}

/** Registers or changes many records. */
export function UpsertsMany(path: string, text: OperationText, name: string, upsert: Type<unknown>): MethodDecorator {
  const line = bulkLineOf(name, upsert);
  return applyDecorators(
    Post(path),
    HttpCode(200),
    operation(text, MANNER(line.name)),
    IDEMPOTENCY_KEY,
    CHANGE_REASON,
    TakesQuery(BulkQuery),
    ApiConsumes('application/json', NDJSON),
    ApiExtraModels(line),
    ApiBody({
      description: `A list, or lines of JSON, each a ${line.name}; at most 10 MB`,
      required: true,
      schema: { type: 'array', items: { $ref: getSchemaPath(line) }, minItems: 1, maxItems: MOST_LINES.each },
    }),
    ApiOkResponse({ type: BulkResultView, description: 'No line was refused' }),
    ApiResponse({ status: 207, type: BulkResultView, description: 'Some lines were refused, each with its problem' }),
    problems(409, 413, 415, 422),
  );
}

const MANNER = (line: string): string =>
  [
    `Up to 10,000 lines (NDJSON, or a list), each a ${line}: by another system’s key as the upsert by key, or by id as the change; with the same checks, and the same entries in the journal. A line may name by key what a line before it has made. A version is expected where one is named; without one the line is about whichever version there is.`,
    'Each line by itself: what is refused stays as it was. They are written in slices, so that nobody else waits; where the request breaks off, the slices before are written, and a repetition under the same Idempotency-Key answers for these as it did and goes on behind them. `atomic`: all or nothing. `validateOnly`: nothing, but told.',
  ].join('\n\n');

/** Keeps lines that a job is to write. */
export function SendsLines(
  path: string,
  text: OperationText,
  view: Type<unknown>,
  query: Type<unknown>,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    operation(text, 'A repetition under the same Idempotency-Key gets the first answer again.'),
    ...CHANGES,
    TakesQuery(query),
    ApiConsumes(NDJSON),
    ApiBody({
      description: 'Lines of JSON, each as the bulk upsert of such records takes it; at most 40 MB',
      required: true,
      schema: { type: 'string', format: 'binary' },
    }),
    ApiCreatedResponse({ type: view, headers: { ...ETAG, ...LOCATION }, description: 'The job' }),
    problems(409, 413, 415, 422),
  );
}

/** Lines that were sent. */
export const LinesSent = createParamDecorator((_: unknown, context: ExecutionContext): Buffer =>
  linesIn(context.switchToHttp().getRequest<Request>()),
);

function linesIn(request: Request): Buffer {
  const body: unknown = request.body;
  if (Buffer.isBuffer(body)) return body;
  throw invalid([fault('', 'REQUIRED', { ja: '1行以上を送ってください', en: 'Send at least one line' })]);
}

/** What was sent to be taken over in bulk. */
export const BulkSent = createParamDecorator((_: unknown, context: ExecutionContext): SentBulk => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  const response = http.getResponse<Response>();
  const body = linesIn(request);
  const isList = request.is(NDJSON) === false;
  const language = languageOf(request);
  response.setHeader('Content-Language', language);
  return {
    body,
    isList,
    idempotencyKey: idempotencyKeyOf(request.headers['idempotency-key']),
    language,
    operation: `${request.method} ${request.originalUrl}`,
    response,
  };
});
