import { type NestExpressApplication } from '@nestjs/platform-express';
import { Client, Pool } from 'pg';
import request, { type Agent } from 'supertest';
import { createApp } from '../../src/app.setup';
import { type Connection } from '../../src/database/data-source';
import { newId } from '../../src/kernel/identifier';
import { type Role } from '../../src/kernel/terms/access-terms';
import { loadSampleWhenEmpty } from '../../src/sample/sample-registry';
import { testEnvironment } from './environment';
import { openSession, type Person } from './people';
import { sealEverything } from './seal-everything';

export type ServerConnection = Extract<Connection, { host: string }>;

/** The migrated database that every test database is copied from. */
export const TEMPLATE = 'bunkaiten_test_template';
/** The same with the sample hospital in it. */
const SAMPLE_TEMPLATE = 'bunkaiten_test_sample';
/** Any number: two workers must not both make the sample's template. */
const SAMPLE_TEMPLATE_LOCK = 7_201_968;

/** The server that the whole run shares, as its owner; made by global-setup. */
export function testServer(): ServerConnection {
  return connectionIn('TEST_DATABASE');
}

function connectionIn(variable: string): ServerConnection {
  const text = process.env[variable];
  if (text === undefined) throw new Error(`${variable} is not set: global-setup did not run`);
  return JSON.parse(text) as ServerConnection;
}

/** A fresh, migrated database of its own: `connection` as its owner, `service` as the service, whom row-level security holds. */
export async function createDatabase(
  template: string = TEMPLATE,
): Promise<{ connection: ServerConnection; service: ServerConnection; drop: () => Promise<void> }> {
  const server = testServer();
  const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  await administering((client) => client.query(copyOf(template, name)));
  return {
    connection: { ...server, database: name },
    service: { ...connectionIn('TEST_SERVICE_LOGIN'), database: name },
    drop: () => administering((client) => client.query(`drop database ${name} with (force)`)),
  };
}

/** A database with the sample hospital in it: loaded once in a run, by whoever wants it first. */
export async function createSampleDatabase(): ReturnType<typeof createDatabase> {
  await administering(async (client) => {
    await client.query('select pg_advisory_lock($1)', [SAMPLE_TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [SAMPLE_TEMPLATE]);
    if (rowCount === 1) return;
    const { connection } = await createDatabase();
    await loadSampleWhenEmpty(connection);
    await settle(connection);
    await client.query(`alter database ${connection.database} rename to ${SAMPLE_TEMPLATE}`);
  });
  return createDatabase(SAMPLE_TEMPLATE);
}

/** Sealed, and with statistics, as a registry that has stood for a while: every copy would do it anew, or be read by worse plans. */
async function settle(connection: ServerConnection): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await sealEverything({ sql: async <Row extends object>(text: string) => (await client.query<Row>(text)).rows });
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

/** Files are copied, and not page by page through the log: twice as fast where nothing has to outlast a crash. */
function copyOf(template: string, name: string): string {
  return `create database ${name} template ${template} strategy file_copy`;
}

async function administering(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ ...testServer(), database: 'postgres' });
  await client.connect();
  await work(client).finally(() => client.end());
}

/** The service on a database of its own, and clients for it. */
export class TestRegistry {
  private constructor(
    readonly app: NestExpressApplication,
    /** Signed in as somebody who holds every role of an institution, in the whole deployment. */
    readonly http: Agent,
    /** Not signed in. */
    readonly anonymous: Agent,
    /** As the owner of the tables. */
    readonly connection: ServerConnection,
    /** As the service. */
    readonly service: ServerConnection,
    /** As the owner: a new connection for every statement would take longer than most of them. */
    private readonly owner: Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  /** `values`: environment variables that matter to the test; `reach`: the service's way to its database. */
  static async start(
    values: NodeJS.ProcessEnv = {},
    reach: (service: ServerConnection) => Promise<ServerConnection> = (service) => Promise.resolve(service),
  ): Promise<TestRegistry> {
    const database = await createDatabase();
    return TestRegistry.on({ ...database, service: await reach(database.service) }, values);
  }

  /** The same with the sample hospital in it. */
  static async startWithSample(values: NodeJS.ProcessEnv = {}): Promise<TestRegistry> {
    return TestRegistry.on(await createSampleDatabase(), values);
  }

  private static async on(
    { connection, service, drop: dropDatabase }: Awaited<ReturnType<typeof createDatabase>>,
    values: NodeJS.ProcessEnv,
  ): Promise<TestRegistry> {
    const { environment, forget } = testEnvironment(values);
    const drop = () => dropDatabase().finally(forget);
    const app = await createApp(service, environment);
    await app.init();
    const server = app.getHttpServer() as Parameters<typeof request.agent>[0];
    // One that is idle while a test ends connections is replaced on the next use.
    const owner = new Pool({ ...connection, max: 4 }).on('error', () => undefined);
    const http = agent(server, await openSession(owner, {}));
    return new TestRegistry(app, http, request.agent(server), connection, service, owner, drop);
  }

  /** A client signed in as somebody else. */
  async as(person: Partial<Person>): Promise<Agent> {
    return this.bearing(await this.tokenOf(person));
  }

  /** The token of somebody who has signed in. */
  tokenOf(person: Partial<Person>): Promise<string> {
    return openSession(this.owner, person);
  }

  /** A client with this token. */
  bearing(token: string): Agent {
    return agent(this.app.getHttpServer(), token);
  }

  /** Gives an account a role behind the service's back, as the owner. */
  async hold(account: string, role: Role, institutionId: string | null): Promise<void> {
    await this.sql('insert into memberships (id, account_id, institution_id, role) values ($1, $2, $3, $4)', [
      newId(),
      account,
      institutionId,
      role,
    ]);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.drop();
  }

  /** SQL behind the service's back, as the owner; settings hold for the text alone (`set local`). */
  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }
}

function agent(server: Parameters<typeof request.agent>[0], token: string): Agent {
  return request.agent(server).set('Authorization', `Bearer ${token}`);
}
