import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable } from 'rxjs';
import { FileIntake } from '../../documents/intake/file-intake';
import { expectedVersion } from '../../http/entity-tag';
import { isId } from '../../kernel/identifier';
import { notFound } from '../../kernel/problems';

/** Takes a form with a file, or without one where there is none; before the interceptor that opens a transaction. */
@Injectable()
export class AnswerUpload implements NestInterceptor {
  constructor(private readonly intake: FileIntake) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    // What names no request is refused before its file is received.
    if (!isId(request.params['id'])) throw notFound();
    expectedVersion(request.headers['if-match']);
    const file = await this.intake.receiveIfAny(request, http.getResponse<Response>());
    // A form sends a field that was left blank as an empty text.
    const given = Object.entries((request.body ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '');
    request.body = { ...Object.fromEntries(given), ...(file === null ? {} : { file }) };
    return next.handle();
  }
}
