import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { RateLimiter } from '../../http/hardening/rate-limiter';

/** Counts questions about papers, apart from other requests: numbers cannot be tried out. */
@Injectable()
export class CopyLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (isAsked(request)) this.limiter.countCopy(request, http.getResponse<Response>());
    return true;
  }
}

/** The page is open to look at; what is typed into it, or leads to it from a paper, is a question. */
function isAsked({ method, query, params }: Request): boolean {
  return method === 'POST' || (query['contentHash'] ?? '') !== '' || params['code'] !== undefined;
}
