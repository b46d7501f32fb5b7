import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type MigrationInterface } from 'typeorm';

const FOLDER = join(__dirname, '..', '..', 'migrations');

/** A migration; TypeORM notes its name when it has been applied. */
export type MigrationClass = new () => MigrationInterface;

/** The migrations that this version brings, in the order of their files. */
export async function knownMigrations(): Promise<MigrationClass[]> {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}-[a-z0-9-]+\.(ts|js)$/.test(name)).sort();
  const modules = await Promise.all(
    files.map((name) => import(join(FOLDER, name)) as Promise<Record<string, unknown>>),
  );
  // Statements that a later migration repeats are handed on as texts.
  return modules.flatMap((module) => Object.values(module).filter(isMigration));
}

function isMigration(exported: unknown): exported is MigrationClass {
  return typeof exported === 'function';
}
