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
import { type KeptFile } from '../../documents/kept-file';
import { Problem } from '../../kernel/problem';

interface AnswerRequest extends Request {
  answered?: KeptFile | Problem | null;
}

/** Receives the form of an answer, with its file or without, before anything else is done about it. */
@Injectable()
export class ReceivesAnswer implements NestInterceptor {
  constructor(private readonly intake: FileIntake) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<AnswerRequest>();
    if (request.is('multipart/form-data') !== false)
      request.answered = await this.intake
        .receiveIfAny(request, http.getResponse<Response>())
        .catch((thrown: unknown) => {
          if (thrown instanceof Problem) return thrown;
          throw thrown;
        });
    return next.handle();
  }
}

/** The file that came with the answer; why it was not taken; or null: none came. */
export const AnsweredFile = createParamDecorator(
  (_: unknown, context: ExecutionContext): KeptFile | Problem | null =>
    context.switchToHttp().getRequest<AnswerRequest>().answered ?? null,
);
