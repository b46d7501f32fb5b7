import { timingSafeEqual, createHash } from 'node:crypto';
import { Controller, Get, Inject, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Problem } from '../kernel/problem';
import { HARDENING, type Hardening } from './hardening/hardening';
import { Metrics } from './metrics';
import { Permits } from './permits';

/** For Prometheus: to whoever shows METRICS_TOKEN, or where there is none to programs on this host. */
@ApiExcludeController()
@Controller({ path: 'metrics', version: VERSION_NEUTRAL })
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(HARDENING) private readonly settings: Hardening,
  ) {}

  @Get()
  @Permits('PUBLIC')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { metricsToken } = this.settings;
    if (metricsToken === null ? !isFromThisHost(request) : !shows(request, metricsToken)) throw refused();
    response.set({ 'Content-Type': this.metrics.contentType, 'Cache-Control': 'no-store' });
    response.end(await this.metrics.text());
  }
}

/** Equal lengths and equal times, whatever is shown. */
function shows({ headers }: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

/** A proxy on this host speaks for others, and says so. */
function isFromThisHost({ headers, socket }: Request): boolean {
  const isForwarded = 'x-forwarded-for' in headers || 'forwarded' in headers || 'x-real-ip' in headers;
  return !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
}

function refused(): Problem {
  return new Problem('UNAUTHENTICATED', 'UNAUTHENTICATED', {
    ja: 'METRICS_TOKEN を Bearer で指定してください',
    en: 'Show METRICS_TOKEN as a bearer token',
  });
}
