import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type Observable } from 'rxjs';
import { FileIntake } from '../../documents/intake/file-intake';
import { noFile } from '../../documents/intake/refusals';
import { type KeptFile } from '../../documents/kept-file';
import { Problem } from '../../kernel/problem';

interface UploadRequest extends Request {
  /** What was kept, or why nothing was: said in the form, where it is mended. */
  received?: KeptFile | Problem;
}

/** Receives the file of a page's form, before anything else is done about it. */
@Injectable()
export class ReceivesFile implements NestInterceptor {
  constructor(private readonly intake: FileIntake) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<UploadRequest>();
    request.received =
      request.is('multipart/form-data') === false
        ? noFile()
        : await this.intake.receive(request, http.getResponse<Response>()).catch(refusalOrFault);
    return next.handle();
  }
}

function refusalOrFault(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** The file that came with the form, or why none was taken. */
export const ReceivedFile = createParamDecorator(
  (_: unknown, context: ExecutionContext): KeptFile | Problem =>
    context.switchToHttp().getRequest<UploadRequest>().received ?? noFile(),
);
