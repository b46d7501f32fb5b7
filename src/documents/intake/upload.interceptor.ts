import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable } from 'rxjs';
import { FileIntake } from './file-intake';

/**
 * Takes a form with a file: its fields become the body, in which `file` stands for what was kept of the file. It stands
 * outside of the interceptor that opens a transaction: what somebody sends slowly holds no connection.
 */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly intake: FileIntake) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const file = await this.intake.receive(request, http.getResponse<Response>());
    // A form sends a field that was left blank as an empty text.
    const given = Object.entries(request.body as Record<string, unknown>).filter(([, value]) => value !== '');
    request.body = { ...Object.fromEntries(given), file };
    return next.handle();
  }
}
