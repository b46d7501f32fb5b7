import { resolve } from 'node:path';

/** What the service is told from outside, read and checked once at boot. */
export interface Environment {
  /** A PostgreSQL of your own, as the service's login; null: the service brings one. */
  readonly databaseUrl: string | null;
  /** The same, as the owner of the tables, for migrations; null: they are run apart, by `npm run migrate`. */
  readonly databaseOwnerUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** The port was asked for by name, so no other will do. */
  readonly portIsChosen: boolean;
  /** Where the embedded server keeps its data. */
  readonly dataFolder: string;
}

/** Reads the environment; throws one error that names every variable it cannot use. */
export function readEnvironment(variables: NodeJS.ProcessEnv, projectFolder: string): Environment {
  const faults: string[] = [];
  const port = Number(variables['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('PORT must be a number from 0 to 65535');
  const host = variables['HOST'] ?? '127.0.0.1';
  const databaseUrl = url(variables, 'DATABASE_URL', faults);
  const databaseOwnerUrl = url(variables, 'DATABASE_OWNER_URL', faults);
  if (faults.length > 0) throw new Error(`The environment cannot be used: ${faults.join('; ')}`);
  const dataFolder = resolve(variables['DATA_FOLDER'] ?? `${projectFolder}/.data`);
  return { databaseUrl, databaseOwnerUrl, host, port, portIsChosen: variables['PORT'] !== undefined, dataFolder };
}

function url(variables: NodeJS.ProcessEnv, name: string, faults: string[]): string | null {
  const value = variables[name] || null;
  if (value !== null && !/^postgres(ql)?:\/\//.test(value))
    faults.push(`${name} must begin with postgres:// or postgresql://`);
  return value;
}
