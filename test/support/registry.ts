import { type NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import request, { type Agent } from 'supertest';
import { createApp } from '../../src/app.setup';
import { type Connection } from '../../src/database/data-source';

type ServerConnection = Extract<Connection, { host: string }>;

/** The migrated database that every test database is copied from. */
export const TEMPLATE = 'bunkaiten_test_template';

/** The server that the whole run shares; made by global-setup. */
export function testServer(): ServerConnection {
  const text = process.env['TEST_DATABASE'];
  if (text === undefined) throw new Error('TEST_DATABASE is not set: global-setup did not run');
  return JSON.parse(text) as ServerConnection;
}

/** A fresh, migrated database of its own. */
export async function createDatabase(
  template: string = TEMPLATE,
): Promise<{ connection: ServerConnection; drop: () => Promise<void> }> {
  const server = testServer();
  const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const administer = async (statement: string) => {
    const client = new Client({ ...server, database: 'postgres' });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await administer(`create database ${name} template ${template}`);
  return {
    connection: { ...server, database: name },
    drop: () => administer(`drop database ${name} with (force)`),
  };
}

/** The service on a database of its own, and a client for it. */
export class TestRegistry {
  private constructor(
    readonly app: NestExpressApplication,
    readonly http: Agent,
    readonly connection: ServerConnection,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(): Promise<TestRegistry> {
    const { connection, drop } = await createDatabase();
    const app = await createApp(connection);
    await app.init();
    return new TestRegistry(app, request(app.getHttpServer()), connection, drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  /** SQL behind the service's back. */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client(this.connection);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}
