import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { ipKeyGenerator, MemoryStore, type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import { Problem } from '../../kernel/problem';
import { HARDENING, type Hardening } from './hardening';
import { type Left, RequestCounts } from './request-counts';

const MINUTE = 60_000;
/** As many papers as somebody holds against the registry within a minute; whoever tries numbers out gets no further. */
const COPIES_PER_MINUTE = 30;
/** A balancer that watches the process must hear of it, however much others ask through the same proxy. */
const UNCOUNTED = /^\/health\//;

/** Whoever is known: a person, or a program with a key or token of its own. */
interface Asking {
  readonly kind: 'ACCOUNT' | 'CLIENT';
  readonly id: string;
}

/**
 * How often one client may ask within a minute, and the headers that tell it how much is left (IETF
 * draft-ietf-httpapi-ratelimit-headers-08). Whoever is not known is counted by address, of IPv6 by network. Counted in
 * this process: of several instances behind a balancer each counts for itself.
 */
@Injectable()
export class RateLimiter implements OnModuleDestroy {
  private readonly people: RequestCounts;
  private readonly programs: RequestCounts;
  private readonly addresses: RateLimitRequestHandler;
  private readonly countedByAddress = new MemoryStore();
  private readonly failures: RequestCounts;
  private readonly copies = new RequestCounts(COPIES_PER_MINUTE, MINUTE, 'copies');

  constructor(@Inject(HARDENING) { rateLimits }: Hardening) {
    this.people = new RequestCounts(rateLimits.perMinute, MINUTE);
    this.programs = new RequestCounts(rateLimits.programPerMinute, MINUTE);
    this.addresses = byAddress('requests', rateLimits.perMinute, this.countedByAddress);
    this.failures = new RequestCounts(rateLimits.signInPerMinute, MINUTE, 'sign-ins');
  }

  /** It forgets by a timer, which would keep all of the service with it. */
  onModuleDestroy(): void {
    this.countedByAddress.shutdown();
  }

  /**
   * Counts a request of a verified actor; of one who is not known (null), by address. Refuses when it is one too many.
   * An actor is counted at once, without the promises of the package, which cost more than the rest of the way in.
   */
  count(request: Request, response: Response, actor: Asking | null): void | Promise<void> {
    if (actor !== null) return this.countActor(actor, response);
    return UNCOUNTED.test(request.path) ? undefined : pass(this.addresses, request, response);
  }

  /**
   * Refuses an attempt to come in where too many failed from this address; counts it when it has failed, so that a
   * hospital whose people all come from one address never uses the limit up by getting in.
   */
  watchSignIn(request: Request, response: Response): void {
    const address = ipKeyGenerator(request.ip ?? '');
    announceLimit(response, this.failures, this.failures.left(address));
    response.once('finish', () => {
      if (response.statusCode >= 400 && response.statusCode < 500) this.failures.take(address);
    });
    if (this.failures.left(address).remaining <= 0) throw tooManyIn(response, this.failures.left(address));
  }

  /** Counts a question about a paper by address, whoever asks: what is printed on one is not found by trying. */
  countCopy(request: Request, response: Response): void {
    const left = this.copies.take(ipKeyGenerator(request.ip ?? ''));
    announceLimit(response, this.copies, left);
    if (left.remaining < 0) throw tooManyIn(response, left);
  }

  private countActor({ kind, id }: Asking, response: Response): void {
    const counts = kind === 'CLIENT' ? this.programs : this.people;
    const left = counts.take(id);
    announceLimit(response, counts, left);
    if (left.remaining < 0) throw tooManyIn(response, left);
  }
}

function announceLimit(response: Response, { name, policy }: RequestCounts, { remaining, seconds }: Left): void {
  response.setHeader('RateLimit-Policy', policy);
  response.setHeader('RateLimit', `"${name}"; r=${Math.max(0, remaining)}; t=${seconds}`);
}

function tooManyIn(response: Response, { seconds }: Left): Problem {
  response.setHeader('Retry-After', seconds);
  return tooMany();
}

function byAddress(identifier: string, limit: number, store: MemoryStore): RateLimitRequestHandler {
  return rateLimit({
    store,
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
