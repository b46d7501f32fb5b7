import { type Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { Problem } from '../../kernel/problem';

/** The end of the service: nobody new comes in, and whoever is in gets an answer. */
@Injectable()
export class Drain {
  private inFlight = 0;
  private isDraining = false;
  private settle: () => void = () => undefined;

  arrive(): void {
    this.inFlight++;
  }

  leave(): void {
    this.inFlight--;
    if (this.inFlight === 0) this.settle();
  }

  /** Tells those that still come over open connections to go elsewhere; before anything else that answers. */
  readonly turnAway = (request: Request, response: Response, next: NextFunction): void => {
    if (!this.isDraining) return next();
    response.setHeader('Connection', 'close');
    if (request.path === '/health/ready') return next(goingDown());
    next();
  };

  /** Stops listening and waits for what is in flight, but no longer than so many milliseconds. */
  async finish(server: Server, graceMs: number): Promise<void> {
    this.isDraining = true;
    // Not that of HTTP, which would cut open connections: over these a balancer still hears that we go down.
    Listener.prototype.close.call(server);
    if (this.inFlight > 0) {
      const settled = new Promise<void>((resolve) => (this.settle = resolve));
      const giveUp = new AbortController();
      await Promise.race([settled, wait(graceMs, undefined, { signal: giveUp.signal })]);
      giveUp.abort();
    }
    server.closeAllConnections();
  }
}

function goingDown(): Problem {
  return new Problem('RETRY', 'GOING_DOWN', { ja: '停止処理中です', en: 'The service is going down' });
}
