import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { Problem } from '../kernel/problem';
import { conflict, fault, invalid } from '../kernel/problems';
import { JsonReply } from './json-reply';

interface FirstAnswer {
  readonly operation: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: { readonly version: number | null; readonly location: string | null };
  /** Empty: there was none. */
  readonly body: string;
}

/**
 * A request that changes something is one transaction with its answer: the answer is read inside of it, so what it says
 * is what was done. With an `Idempotency-Key` the answer is kept in that transaction too, and handed out again to its author
 * who repeats the request (IETF draft-ietf-httpapi-idempotency-key-header). A refused request leaves nothing behind and
 * may be repeated with the same key.
 */
@Injectable()
export class ChangeInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    if (key === undefined)
      return from(this.database.wholly({ about: subjectOf(request) }, () => lastValueFrom(next.handle(), NO_ANSWER)));
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

  private async once(key: string, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const first = await this.firstAnswer(key);
    if (first !== undefined) return replay(first, request, response);
    try {
      return await this.database.wholly(
        { about: subjectOf(request), atFirst: (manager) => takeTurn(manager, key) },
        async () => {
          const reply: unknown = await lastValueFrom(next.handle(), NO_ANSWER);
          return this.keep(key, request, response.statusCode, reply);
        },
      );
    } catch (error) {
      // The request that is repeated may have ended in the meantime; what this one met is then its effect.
      const meanwhile = await this.firstAnswer(key).catch(() => undefined);
      if (meanwhile === undefined) throw error;
      return replay(meanwhile, request, response);
    }
  }

  private async firstAnswer(key: string): Promise<FirstAnswer | undefined> {
    const [first] = await this.database.read<FirstAnswer>({
      name: 'first-answer',
      text: 'select operation, fingerprint, status, headers, body from idempotency_keys where key = $1',
      values: [key],
    });
    return first;
  }

  private async keep(key: string, request: Request, status: number, reply: unknown): Promise<unknown> {
    const kept = reply instanceof JsonReply ? reply : new JsonReply(reply === undefined ? '' : JSON.stringify(reply));
    await this.database.transact((manager) =>
      manager.query(
        'insert into idempotency_keys (key, operation, fingerprint, status, headers, body) values ($1, $2, $3, $4, $5, $6)',
        [
          key,
          operationOf(request),
          fingerprintOf(request),
          status,
          { version: kept.version, location: kept.location },
          kept.text,
        ],
      ),
    );
    return reply === undefined ? reply : kept;
  }
}

/** A handler that answers nothing still ends. */
const NO_ANSWER = { defaultValue: undefined };

/** Holds the key until the transaction ends. */
async function takeTurn(manager: EntityManager, key: string): Promise<void> {
  const [turn] = await manager.query<{ taken: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtext('idempotency'), hashtext(scope_actor_text() || ' ' || $1)) as taken`,
    [key],
  );
  const [kept] = await manager.query<unknown[]>('select from idempotency_keys where key = $1', [key]);
  if (turn?.taken && kept === undefined) return;
  throw conflict('IN_FLIGHT', {
    ja: '同じキーの要求を処理中です',
    en: 'A request with this key is still being worked on',
  });
}

function replay(first: FirstAnswer, request: Request, response: Response): JsonReply | undefined {
  if (first.operation !== operationOf(request) || first.fingerprint !== fingerprintOf(request)) {
    throw new Problem(
      'REUSED',
      'IDEMPOTENCY_KEY_REUSED',
      { ja: 'このキーは別の要求で使われています', en: 'This key belongs to another request' },
      [fault('Idempotency-Key', 'REUSED', { ja: '新しいキーを使ってください', en: 'Use a new key' })],
    );
  }
  response.status(first.status).setHeader('Idempotency-Replayed', 'true');
  if (first.body === '') return undefined;
  return new JsonReply(first.body, first.headers.version, first.headers.location);
}

function operationOf({ method, originalUrl }: Request): string {
  return `${method} ${originalUrl}`;
}

function fingerprintOf(request: Request): string {
  const body: unknown = request.body;
  return createHash('sha256')
    .update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null))
    .digest('hex');
}

/** The record that the path names first, by its id or by another system's key; null: none, something is to be created. */
function subjectOf({ params }: Request): string | null {
  const { id, system, key } = params;
  if (typeof id === 'string') return id;
  return typeof system === 'string' && typeof key === 'string' ? `${system} ${key}` : null;
}
