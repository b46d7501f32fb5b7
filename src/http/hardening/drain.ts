import { type Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
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

  /** Tells those that still come over open connections to go elsewhere; the problem that a health check is answered with. */
  turnAway({ path }: Request, response: Response): Problem | undefined {
    if (!this.isDraining) return undefined;
    response.setHeader('Connection', 'close');
    return path === '/health/ready' ? goingDown() : undefined;
  }

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
