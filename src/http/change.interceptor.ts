import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database';
import { JsonReply } from './json-reply';
import { idempotencyKeyOf, Once } from './once';

/**
 * A request that changes something is one transaction with its answer: the answer is read inside of it, so what it says
 * is what was done. With an `Idempotency-Key` it is done once, however often it is asked for (`Once`).
 */
@Injectable()
export class ChangeInterceptor implements NestInterceptor {
  private readonly once: Once;

  constructor(private readonly database: Database) {
    this.once = new Once(database);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = idempotencyKeyOf(request.headers['idempotency-key']);
    if (key === null)
      return from(this.database.wholly({ about: subjectOf(request) }, () => lastValueFrom(next.handle(), NO_ANSWER)));
    return from(this.handleOnce(key, request, context.switchToHttp().getResponse<Response>(), next));
  }

  private async handleOnce(key: string, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const { method, originalUrl } = request;
    const body: unknown = request.body;
    const asked = { key, operation: `${method} ${originalUrl}`, body, about: subjectOf(request) };
    const { answer, isRepeated } = await this.once.answer(asked, async () => {
      const reply: unknown = await lastValueFrom(next.handle(), NO_ANSWER);
      const kept = reply instanceof JsonReply ? reply : new JsonReply(reply === undefined ? '' : JSON.stringify(reply));
      return { ...kept, status: response.statusCode };
    });
    if (isRepeated) response.status(answer.status).setHeader('Idempotency-Replayed', 'true');
    return answer.text === '' ? undefined : new JsonReply(answer.text, answer.version, answer.location);
  }
}

/** A handler that answers nothing still ends. */
const NO_ANSWER = { defaultValue: undefined };

/** The record that the path names first, by its id or by another system's key; null: none, something is to be created. */
function subjectOf({ params }: Request): string | null {
  const { id, system, key } = params;
  if (typeof id === 'string') return id;
  return typeof system === 'string' && typeof key === 'string' ? `${system} ${key}` : null;
}
