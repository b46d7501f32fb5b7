import { Injectable } from '@nestjs/common';
import { type Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

/** Of the process: they go on measuring for as long as it lives, however many services have lived in it. */
let ofProcess: Registry | undefined;

function processMetrics(): Registry {
  if (ofProcess === undefined) collectDefaultMetrics({ register: (ofProcess = new Registry()) });
  return ofProcess;
}

/** What an operator watches, for Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    processMetrics();
    this.watchPool(() => (dataSource.driver as unknown as { master?: Pool }).master);
  }

  /** `route` is the template, such as `/v1/vendors/:id`; the status is kept as its class. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text that Prometheus reads. */
  text(): Promise<string> {
    return Registry.merge([processMetrics(), this.registry]).metrics();
  }

  private watchPool(pool: () => Pool | undefined): void {
    const gauges = {
      database_connections: ['Connections to PostgreSQL', (open: Pool) => open.totalCount],
      database_connections_idle: ['Connections that nobody uses', (open: Pool) => open.idleCount],
      database_connections_awaited: ['Requests that wait for a connection', (open: Pool) => open.waitingCount],
    } as const;
    for (const [name, [help, read]] of Object.entries(gauges)) {
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect() {
          const open = pool();
          this.set(open === undefined ? 0 : read(open));
        },
      });
    }
  }
}
