import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import multer from 'multer';
import { type Observable } from 'rxjs';
import { fileName } from '../../documents/intake/file-name';
import { FILE_PART, noFile, problemOfForm } from '../../documents/intake/refusals';
import { LARGE_WORKBOOK, LARGEST_TABLE } from '../../http/body';
import { Problem } from '../../kernel/problem';

interface WorkbookRequest extends Request {
  /** What was sent, or why nothing was: said in the form, where it is mended. */
  workbook?: Buffer | Problem;
}

/** Receives the file of a page's form, of so many bytes at most, and keeps it nowhere. */
function receivesUpTo(limit: number): Type<NestInterceptor> {
  const receive = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: {
      files: 1,
      fields: 8,
      parts: 9,
      fieldSize: 1024,
      fieldNestingDepth: 0,
      headerPairs: 16,
      fileSize: limit,
    },
  }).single(FILE_PART);

  async function read(request: Request, response: Response): Promise<Buffer | Problem> {
    const error = await new Promise<unknown>((resolve) => receive(request, response, resolve));
    if (error !== undefined && error !== null) {
      const refusal = problemOfForm(error, limit);
      if (refusal === null) throw error as Error;
      return refusal;
    }
    const sent = request.file;
    return sent === undefined || sent.size === 0 ? noFile() : sent.buffer;
  }

  @Injectable()
  class Receives implements NestInterceptor {
    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const http = context.switchToHttp();
      const request = http.getRequest<WorkbookRequest>();
      request.workbook =
        request.is('multipart/form-data') === false ? noFile() : await read(request, http.getResponse<Response>());
      return next.handle();
    }
  }
  return Receives;
}

/** Receives a workbook. */
export const ReceivesWorkbook = receivesUpTo(LARGE_WORKBOOK);
/** Receives a file of records, as large as the API takes it. */
export const ReceivesTable = receivesUpTo(LARGEST_TABLE);

/** The workbook that came with the form, or why none was taken. */
export const ReceivedWorkbook = createParamDecorator(
  (_: unknown, context: ExecutionContext): Buffer | Problem =>
    context.switchToHttp().getRequest<WorkbookRequest>().workbook ?? noFile(),
);

/** What the file is called; null: nothing that can be read. */
export const ReceivedName = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const sent = context.switchToHttp().getRequest<Request>().file?.originalname;
  return sent === undefined ? null : fileName(sent);
});
