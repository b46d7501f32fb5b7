import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import multer from 'multer';
import { type Observable } from 'rxjs';
import { FILE_PART, noFile, problemOfForm } from '../../documents/intake/refusals';
import { LARGE_WORKBOOK } from '../../http/body';
import { Problem } from '../../kernel/problem';

interface WorkbookRequest extends Request {
  /** What was sent, or why nothing was: said in the form, where it is mended. */
  workbook?: Buffer | Problem;
}

const receive = multer({
  storage: multer.memoryStorage(),
  limits: {
    files: 1,
    fields: 8,
    parts: 9,
    fieldSize: 1024,
    fieldNestingDepth: 0,
    headerPairs: 16,
    fileSize: LARGE_WORKBOOK,
  },
}).single(FILE_PART);

/** Receives the workbook of a page's form, and keeps it nowhere. */
@Injectable()
export class ReceivesWorkbook implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<WorkbookRequest>();
    request.workbook =
      request.is('multipart/form-data') === false ? noFile() : await read(request, http.getResponse<Response>());
    return next.handle();
  }
}

async function read(request: Request, response: Response): Promise<Buffer | Problem> {
  const error = await new Promise<unknown>((resolve) => receive(request, response, resolve));
  if (error !== undefined && error !== null) {
    const refusal = problemOfForm(error, LARGE_WORKBOOK);
    if (refusal === null) throw error as Error;
    return refusal;
  }
  const sent = request.file;
  return sent === undefined || sent.size === 0 ? noFile() : sent.buffer;
}

/** The workbook that came with the form, or why none was taken. */
export const ReceivedWorkbook = createParamDecorator(
  (_: unknown, context: ExecutionContext): Buffer | Problem =>
    context.switchToHttp().getRequest<WorkbookRequest>().workbook ?? noFile(),
);
