import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { RateLimiter } from '../../http/hardening/rate-limiter';

/** Watches attempts to come in, by address, apart from other requests: they cost more, and are worth more to guess at. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    this.limiter.watchSignIn(http.getRequest<Request>(), http.getResponse<Response>());
    return true;
  }
}
