import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { Credentials } from './credentials';

const ACCESS_ROUTES = /^\/v\d+\/(accounts?|memberships|api-clients|api-keys|sessions|invitations|set-up|sign-in)\b/;

/** Whoever changes who may come in, finds it in force with the answer: this process need not wait to be told. */
@Injectable()
export class ForgettingInterceptor implements NestInterceptor {
  constructor(private readonly credentials: Credentials) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method, path } = context.switchToHttp().getRequest<Request>();
    if (method === 'GET' || !ACCESS_ROUTES.test(path)) return next.handle();
    return next.handle().pipe(finalize(() => this.credentials.forget()));
  }
}
