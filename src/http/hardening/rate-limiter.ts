import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import { Problem } from '../../kernel/problem';
import { HARDENING, type Hardening } from './hardening';
import { RequestCounts } from './request-counts';

const MINUTE = 60_000;
/** A balancer that watches the process must hear of it, however much others ask through the same proxy. */
const UNCOUNTED = /^\/health\//;

/**
 * How often one client may ask within a minute, and the headers that tell it how much is left (IETF
 * draft-ietf-httpapi-ratelimit-headers-08). Whoever is not known is counted by address, of IPv6 by network. Counted in
 * this process: of several instances behind a balancer each counts for itself.
 */
@Injectable()
export class RateLimiter {
  private readonly actors: RequestCounts;
  private readonly addresses: RateLimitRequestHandler;
  private readonly signIns: RateLimitRequestHandler;

  constructor(@Inject(HARDENING) { rateLimits }: Hardening) {
    this.actors = new RequestCounts(rateLimits.perMinute, MINUTE);
    this.addresses = byAddress('requests', rateLimits.perMinute);
    this.signIns = byAddress('sign-ins', rateLimits.signInPerMinute);
  }

  /**
   * Counts a request of a verified actor; of one who is not known (null), by address. Refuses when it is one too many.
   * An actor is counted at once, without the promises of the package, which cost more than the rest of the way in.
   */
  count(request: Request, response: Response, actor: string | null): void | Promise<void> {
    if (actor !== null) return this.countActor(actor, response);
    return UNCOUNTED.test(request.path) ? undefined : pass(this.addresses, request, response);
  }

  /** Counts an attempt to sign in, by address; refuses when it is one too many. */
  countSignIn(request: Request, response: Response): Promise<void> {
    return pass(this.signIns, request, response);
  }

  private countActor(actor: string, response: Response): void {
    const { remaining, seconds } = this.actors.take(actor);
    response.setHeader('RateLimit-Policy', this.actors.policy);
    response.setHeader('RateLimit', `"requests"; r=${Math.max(0, remaining)}; t=${seconds}`);
    if (remaining >= 0) return;
    response.setHeader('Retry-After', seconds);
    throw tooMany();
  }
}

function byAddress(identifier: string, limit: number): RateLimitRequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    identifier,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether to believe a proxy is settled by TRUST_PROXY.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => next(tooMany()),
  });
}

async function pass(limiter: RateLimitRequestHandler, request: Request, response: Response): Promise<void> {
  let refusal: Error | undefined;
  await limiter(request, response, (error?: unknown) => {
    refusal = error as Error | undefined;
  });
  if (refusal !== undefined) throw refusal;
}

function tooMany(): Problem {
  return new Problem('TOO_MANY', 'TOO_MANY_REQUESTS', {
    ja: '要求が多すぎます。Retry-After の秒数をおいて再試行してください',
    en: 'Too many requests; try again after the seconds of Retry-After',
  });
}
