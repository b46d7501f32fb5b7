import { type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { type Metrics } from '../metrics';
import { type Drain } from './drain';
import { requestId } from './request-id';

/** Requests as they stand at their end: the guard has noted who asked, and the router which route it was. */
interface Watched extends Request {
  readonly principal?: { readonly id: string };
}

/**
 * Gives each request an id, and at its end writes one line and measures its time. The line tells the template of the
 * route, not the address with its keys; who asked by id, not by name; and nothing of headers and bodies.
 */
export function watchRequests(
  log: Logger,
  metrics: Metrics,
  drain: Drain,
): (request: Request, response: Response) => void {
  return (request, response) => {
    const began = performance.now();
    const id = requestId(request.headers);
    response.setHeader('X-Request-Id', id);
    drain.arrive();
    response.on('close', () => {
      drain.leave();
      const ms = performance.now() - began;
      const { method, principal } = request as Watched;
      const route = templateOf(request);
      const status = response.statusCode;
      metrics.observe(method, route, status, ms / 1000);
      const line = {
        id,
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        actor: principal?.id,
        // Whoever asked went away before the end.
        ...(response.writableFinished ? {} : { isBrokenOff: true }),
      };
      if (status >= 500) log.error(line);
      else log.info(line);
    });
  };
}

/** `none`: no route took it. */
function templateOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? path : 'none';
}
