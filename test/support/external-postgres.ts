import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Connection } from '../../src/database/data-source';

/** Where Debian and its kin put each major version of PostgreSQL. */
const INSTALLED = '/usr/lib/postgresql';
/** No ordinary person, and no superuser in the database either. */
const NOBODY = 65_534;

type OwnerConnection = Extract<Connection, { host: string }>;

/** A PostgreSQL of this machine that is not ours: its owner may make roles, and is no superuser. */
export class ExternalPostgres {
  private constructor(
    readonly version: string,
    private readonly bin: string,
    private readonly folder: string,
  ) {}

  /** The oldest that is installed here; null: there is none. */
  static async start(): Promise<ExternalPostgres | null> {
    const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(a) - Number(b)) : [];
    const version = versions.find((name) => Number(name) >= 15 && existsSync(join(INSTALLED, name, 'bin', 'initdb')));
    if (version === undefined) return null;
    const folder = mkdtempSync(join(tmpdir(), 'bunkaiten-external-'));
    if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
    const server = new ExternalPostgres(version, join(INSTALLED, version, 'bin'), folder);
    server.run(
      'initdb',
      '-D',
      join(folder, 'data'),
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-A',
      'trust',
      '-N',
    );
    writeFileSync(
      join(folder, 'data', 'postgresql.auto.conf'),
      `listen_addresses = ''\nunix_socket_directories = '${folder}'\nfsync = off\n`,
    );
    server.run('pg_ctl', '-D', join(folder, 'data'), '-l', join(folder, 'log'), '-w', 'start');
    await server.sql('create role bunkaiten_owner login createrole');
    await server.sql('create role bunkaiten login');
    return server;
  }

  /** A new database, as the README has it made; `connection` as its owner. */
  async database(name: string): Promise<OwnerConnection> {
    await this.sql(`create database ${name} owner bunkaiten_owner encoding 'UTF8' template template0`);
    return this.connection('bunkaiten_owner', name);
  }

  connection(user: string, database: string): OwnerConnection {
    return { host: this.folder, port: 5432, user, password: '', database };
  }

  stop(): void {
    this.run('pg_ctl', '-D', join(this.folder, 'data'), '-m', 'immediate', 'stop');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async sql(statement: string): Promise<void> {
    const client = new Client(this.connection('postgres', 'postgres'));
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  private run(program: string, ...parameters: string[]): void {
    const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const done = spawnSync(join(this.bin, program), parameters, {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr.toString()}`);
  }
}
