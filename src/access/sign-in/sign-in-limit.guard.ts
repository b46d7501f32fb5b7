import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { RateLimiter } from '../../http/hardening/rate-limiter';

/** Counts attempts to come in, by address, apart from other requests: they cost more, and are worth more to guess at. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    await this.limiter.countSignIn(http.getRequest<Request>(), http.getResponse<Response>());
    return true;
  }
}
