import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Response } from 'express';
import { map, type Observable } from 'rxjs';
import { entityTag } from './entity-tag';

/** An answer whose JSON was built by PostgreSQL and is sent as the text it is. */
export class JsonReply {
  constructor(
    readonly text: string,
    /** Of the record shown; null for lists and judgements. */
    readonly version: number | null = null,
    /** Of the record just created. */
    readonly location: string | null = null,
  ) {}
}

/** Sends a `JsonReply` with its entity tag and location. */
@Injectable()
export class JsonReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((reply: unknown) => {
        if (!(reply instanceof JsonReply)) return reply;
        const response = context.switchToHttp().getResponse<Response>();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        if (reply.version !== null) response.setHeader('ETag', entityTag(reply.version));
        if (reply.location !== null) response.setHeader('Location', reply.location);
        return reply.text;
      }),
    );
  }
}
