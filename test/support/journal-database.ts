import { Client, type QueryResultRow } from 'pg';
import { NO_SCOPE, type Scope, scopeSettings, SET_SCOPE } from '../../src/database/scope';
import { newId } from '../../src/kernel/identifier';
import { createDatabase, type ServerConnection } from './registry';

/** An entry as the tests look at it. */
export interface Entry extends QueryResultRow {
  readonly seq: string;
  readonly action: string;
  readonly subject_table: string;
  readonly subject_id: string;
  readonly part: string;
  readonly parent_id: string | null;
  readonly institution_id: string | null;
  readonly vendor_id: string | null;
  readonly is_public: boolean;
  readonly subject_version: number | null;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** A database whose journal is looked at, with a connection of its owner and one of the service. */
export class JournalDatabase {
  private constructor(
    readonly connection: ServerConnection,
    readonly service: ServerConnection,
    readonly owner: Client,
    readonly asService: Client,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(made: ReturnType<typeof createDatabase> = createDatabase()): Promise<JournalDatabase> {
    const { connection, service, drop } = await made;
    const owner = new Client({ ...connection, options: '-c TimeZone=UTC' });
    const asService = new Client({ ...service, options: '-c TimeZone=UTC' });
    await Promise.all([owner.connect(), asService.connect()]);
    return new JournalDatabase(connection, service, owner, asService, drop);
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.end(), this.asService.end()]);
    await this.drop();
  }

  async sql<Row extends QueryResultRow = QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(text, values)).rows;
  }

  /** Says for whom the service's connection works. */
  async enter(scope: Partial<Scope>): Promise<void> {
    await this.asService.query({ ...SET_SCOPE, values: scopeSettings({ ...NO_SCOPE, ...scope }) });
  }

  entries(condition = 'true', values: unknown[] = []): Promise<Entry[]> {
    return this.sql<Entry>(`select * from journal where ${condition} order by seq`, values);
  }

  async seal(batch = 100_000): Promise<number> {
    return (await this.sql<{ sealed: number }>('select seal_journal($1) as sealed', [batch]))[0]?.sealed ?? 0;
  }

  /** Changes what the triggers would refuse to change, as somebody does who owns the server. */
  async tamper(statement: string, values: unknown[] = []): Promise<void> {
    await this.sql(`set session_replication_role = 'replica'`);
    await this.sql(statement, values).finally(() => this.sql(`set session_replication_role = 'origin'`));
  }

  /** Inserts a row under a new id, which it returns. */
  async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const id = newId();
    const full: Record<string, unknown> = { id, ...row };
    const columns = Object.keys(full);
    await this.sql(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
      columns.map((column) => full[column]),
    );
    return id;
  }

  institution(): Promise<string> {
    return this.insert('institutions', { name: '髙﨑①⑥病院', kind: 'HOSPITAL' });
  }

  vendor(name = '㈱𠮷野①システム'): Promise<string> {
    return this.insert('vendors', { name, name_search: name, legal_form: 'DOMESTIC_CORPORATION', country: 'JP' });
  }

  contract(institutionId: string, vendorId: string): Promise<string> {
    return this.insert('contracts', {
      institution_id: institutionId,
      vendor_id: vendorId,
      contract_no: `契-${newId()}`,
      title: '電子カルテ保守①',
    });
  }
}
