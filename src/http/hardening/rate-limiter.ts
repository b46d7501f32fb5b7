import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ipKeyGenerator, rateLimit, type RateLimitInfo, type RateLimitRequestHandler } from 'express-rate-limit';
import { Problem } from '../../kernel/problem';
import { HARDENING, type Hardening } from './hardening';

const MINUTE = 60_000;

interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly take: RateLimitRequestHandler;
}

/**
 * Counts requests by client within a minute and tells each how much is left (IETF draft-ietf-httpapi-ratelimit-headers-08).
 * Counted in this process: of several instances behind a balancer each counts for itself.
 */
@Injectable()
export class RateLimiter {
  private readonly clients = new WeakMap<Request, string>();
  private readonly all: Limit;
  private readonly signIns: Limit;

  constructor(@Inject(HARDENING) { rateLimits }: Hardening) {
    this.all = this.limit('requests', rateLimits.perMinute);
    this.signIns = this.limit('sign-ins', rateLimits.signInPerMinute);
  }

  /** Counts a request of a verified actor; of one who is not known (null), by address. Throws when it is one too many. */
  count(request: Request, response: Response, actor: string | null): Promise<void> {
    return this.pass(this.all, request, response, actor ?? addressOf(request));
  }

  /** Counts an attempt to sign in, by address; throws when it is one too many. */
  countSignIn(request: Request, response: Response): Promise<void> {
    return this.pass(this.signIns, request, response, addressOf(request));
  }

  private async pass(
    { name, limit, take }: Limit,
    request: Request,
    response: Response,
    client: string,
  ): Promise<void> {
    this.clients.set(request, client);
    let isOneTooMany = false;
    await take(request, response, (refusal?: unknown) => {
      isOneTooMany = refusal !== undefined;
    });
    const { remaining, resetTime } = (request as Counted).rateLimit;
    const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
    // The package would write these too, with a digest of the client that takes it ten times as long as counting.
    response.setHeader('RateLimit-Policy', `"${name}";q=${limit};w=${MINUTE / 1000}`);
    response.setHeader('RateLimit', `"${name}";r=${remaining};t=${seconds}`);
    if (!isOneTooMany) return;
    response.setHeader('Retry-After', seconds);
    throw tooMany();
  }

  private limit(name: string, limit: number): Limit {
    const take = rateLimit({
      windowMs: MINUTE,
      limit,
      standardHeaders: false,
      legacyHeaders: false,
      keyGenerator: (request) => this.clients.get(request) ?? '',
      handler: (_request, _response, next) => next(true),
    });
    return { name, limit, take };
  }
}

/** What the package notes on a request that it has counted. */
interface Counted extends Request {
  readonly rateLimit: RateLimitInfo;
}

/** Of IPv6 the network, since a client may choose among the addresses of its own. */
function addressOf({ ip }: Request): string {
  return ip === undefined ? '' : ipKeyGenerator(ip);
}

function tooMany(): Problem {
  return new Problem('TOO_MANY', 'TOO_MANY_REQUESTS', {
    ja: '要求が多すぎます。Retry-After の秒数をおいて再試行してください',
    en: 'Too many requests; try again after the seconds of Retry-After',
  });
}
