import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database';
import { Problem } from '../kernel/problem';
import { conflict, fault, invalid } from '../kernel/problems';
import { JsonReply } from './json-reply';

interface FirstAnswer {
  readonly operation: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: { readonly version: number | null; readonly location: string | null };
  readonly body: string;
}

/**
 * `Idempotency-Key` on every POST: the first answer is kept in the transaction of its effect and handed out again to
 * its author who repeats the request (IETF draft-ietf-httpapi-idempotency-key-header). A refused request leaves nothing behind
 * and may be repeated with the same key.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw invalid([
        fault('Idempotency-Key', 'FORMAT', {
          ja: '印字可能なASCII文字1〜255字で指定してください',
          en: 'Must be 1 to 255 printable ASCII characters',
        }),
      ]);
    }
    return from(this.once(key, request, context.switchToHttp().getResponse<Response>(), next));
  }

  private once(key: string, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const operation = `${request.method} ${request.originalUrl}`;
    const fingerprint = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    return this.database.transact(async (manager) => {
      const [turn] = await manager.query<{ taken: boolean }[]>(
        `select pg_try_advisory_xact_lock(hashtext('idempotency'), hashtext(scope_actor_text() || ' ' || $1)) as taken`,
        [key],
      );
      if (!turn?.taken) {
        throw conflict('IN_FLIGHT', {
          ja: '同じキーの要求を処理中です',
          en: 'A request with this key is still being worked on',
        });
      }
      const [first] = await manager.query<FirstAnswer[]>('select * from idempotency_keys where key = $1', [key]);
      if (first !== undefined) return this.replay(first, operation, fingerprint, response);

      const reply: unknown = await lastValueFrom(next.handle());
      const kept = reply instanceof JsonReply ? reply : new JsonReply(JSON.stringify(reply ?? null));
      await manager.query(
        'insert into idempotency_keys (key, operation, fingerprint, status, headers, body) values ($1, $2, $3, $4, $5, $6)',
        [
          key,
          operation,
          fingerprint,
          response.statusCode,
          { version: kept.version, location: kept.location },
          kept.text,
        ],
      );
      return kept;
    });
  }

  private replay(first: FirstAnswer, operation: string, fingerprint: string, response: Response): JsonReply {
    if (first.operation !== operation || first.fingerprint !== fingerprint) {
      throw new Problem(
        'REUSED',
        'IDEMPOTENCY_KEY_REUSED',
        { ja: 'このキーは別の要求で使われています', en: 'This key belongs to another request' },
        [fault('Idempotency-Key', 'REUSED', { ja: '新しいキーを使ってください', en: 'Use a new key' })],
      );
    }
    response.status(first.status).setHeader('Idempotency-Replayed', 'true');
    return new JsonReply(first.body, first.headers.version, first.headers.location);
  }
}
