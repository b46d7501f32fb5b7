import { resolve } from 'node:path';

/** What the service is told from outside, read and checked once at boot. */
export interface Environment {
  /** A PostgreSQL of your own; null: the service brings one. */
  readonly databaseUrl: string | null;
  /** Loopback only until sign-in lands: whoever reaches the port may do everything. */
  readonly host: string;
  readonly port: number;
  /** The port was asked for by name, so no other will do. */
  readonly portIsChosen: boolean;
  /** Where the embedded server keeps its data. */
  readonly dataFolder: string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads the environment; throws one error that names every variable it cannot use. */
export function readEnvironment(variables: NodeJS.ProcessEnv, projectFolder: string): Environment {
  const faults: string[] = [];
  const port = Number(variables['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('PORT must be a number from 0 to 65535');
  const host = variables['HOST'] ?? '127.0.0.1';
  if (!LOOPBACK.has(host)) {
    faults.push('HOST must be a loopback address (127.0.0.1, ::1, localhost): sign-in is not there yet');
  }
  const databaseUrl = variables['DATABASE_URL'] || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    faults.push('DATABASE_URL must begin with postgres:// or postgresql://');
  }
  if (faults.length > 0) throw new Error(`The environment cannot be used: ${faults.join('; ')}`);
  const dataFolder = resolve(variables['DATA_FOLDER'] ?? `${projectFolder}/.data`);
  return { databaseUrl, host, port, portIsChosen: variables['PORT'] !== undefined, dataFolder };
}
