import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Client, type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';

const RETRY_MS = 1_000;
/** A network may fall silent and tell nobody; who listens would take that for news that there are none. */
const PULSE_MS = 10_000;
const PULSE = { text: 'select', query_timeout: 5_000 };

/**
 * Hears from PostgreSQL that accounts, roles, sessions or keys have changed, whichever process changed them. While
 * nothing can be heard, nobody may be remembered.
 */
@Injectable()
export class AccessChanges implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('AccessChanges');
  private readonly listeners: (() => void)[] = [];
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private ended = false;

  constructor(private readonly dataSource: DataSource) {}

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  areHeard(): boolean {
    return this.client !== null;
  }

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    if (this.retry !== null) clearTimeout(this.retry);
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private async listen(): Promise<void> {
    const { master } = this.dataSource.driver as unknown as { master: { options: ClientConfig } };
    // As it is: the pool keeps the password where a copy of its options would lose it.
    const client = new Client(master.options);
    const lost = (error?: unknown) => this.lose(client, error);
    client.on('error', lost).on('end', lost);
    client.on('notification', () => this.notify());
    try {
      await client.connect();
      await client.query('listen access_changed');
      this.client = client;
      const pulse = setInterval(() => void client.query(PULSE).catch(() => client.end()), PULSE_MS).unref();
      client.once('end', () => clearInterval(pulse));
    } catch (error) {
      lost(error);
      await client.end().catch(() => undefined);
    }
  }

  private lose(client: Client, error: unknown): void {
    if (this.ended || (this.client !== client && this.client !== null) || this.retry !== null) return;
    this.client = null;
    this.notify();
    if (error !== undefined)
      this.logger.warn(
        `not listening for access changes: ${error instanceof Error ? error.message : 'connection ended'}`,
      );
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.listen();
    }, RETRY_MS).unref();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
