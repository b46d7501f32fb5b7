import { type NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { FrameworkLog, LOG } from '../logging';
import { Metrics } from '../metrics';
import { Drain } from './drain';
import { HARDENING, type Hardening } from './hardening';
import { securityHeaders } from './security-headers';
import { watchRequests } from './watch-requests';

/** What a page of another origin may read of an answer besides its body. */
const EXPOSED = [
  'Content-Disposition',
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];
const GRACE_MS = 10_000;

/** Puts everything in front of the service that all requests pass; before any other middleware. */
export function harden(app: NestExpressApplication): void {
  const { trustProxy, corsOrigins } = app.get<Hardening>(HARDENING);
  const log = app.get<Logger>(LOG);
  const drain = app.get(Drain);
  app.useLogger(new FrameworkLog(log));
  app.set('trust proxy', trustProxy);
  const watch = watchRequests(log, app.get(Metrics), drain);
  // One step of the router for all three: each costs every request.
  app.use((request: Request, response: Response, next: NextFunction) => {
    watch(request, response);
    securityHeaders(request, response, () => next(drain.turnAway(request, response)));
  });
  // Closed where no origin is named: without these headers a browser shows a foreign page nothing.
  if (corsOrigins.length > 0) app.enableCors({ origin: [...corsOrigins], exposedHeaders: EXPOSED, maxAge: 600 });
}

/** Ends the service in good order: answers what is in flight (10 s at most), then closes the pool and everything else. */
export async function closeGracefully(app: NestExpressApplication): Promise<void> {
  await app.get(Drain).finish(app.getHttpServer(), GRACE_MS);
  await app.close();
}
