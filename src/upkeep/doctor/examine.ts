import { stat } from 'node:fs/promises';
import { type Environment, readEnvironment, readKeeperEnvironment } from '../../config/environment';
import { knownMigrations } from '../../database/known-migrations';
import { askDatabase, checkServer } from './database-check';
import { type Diagnosis } from './diagnosis';
import {
  checkBucket,
  checkEmbedded,
  checkEmergency,
  checkExchange,
  checkFolders,
  checkNode,
  checkPort,
  checkProxy,
} from './machine-check';
import { checkMail } from './mail-check';
import { checkOwner, checkSchema, checkService } from './role-check';

const GIGABYTE = 1e9;

/** What a test sets otherwise. */
export interface Surroundings {
  readonly clock: () => number;
  readonly nodeVersion: string;
  /** Bytes that must be free. */
  readonly space: number;
  /** The disk, or share, on which a folder lies. */
  readonly diskOf: (folder: string) => Promise<number>;
}

const THIS_MACHINE: Surroundings = {
  clock: Date.now,
  nodeVersion: process.versions.node,
  space: GIGABYTE,
  diskOf: async (folder) => (await stat(folder)).dev,
};

/** Looks at everything that the service needs before it is started, and changes nothing; empty: all is well. */
export async function examine(
  values: NodeJS.ProcessEnv,
  projectFolder: string,
  given: Partial<Surroundings> = {},
): Promise<Diagnosis[]> {
  const { clock, nodeVersion, space, diskOf } = { ...THIS_MACHINE, ...given };
  const found = checkNode(nodeVersion);
  const environment = readable(values, projectFolder, found);
  if (environment === null) return found;
  found.push(
    ...checkEmbedded(environment),
    ...(await checkDatabase(environment, clock)),
    ...(await checkFolders(environment, space)),
    ...(await checkExchange(environment)),
    ...(await checkEmergency(environment, diskOf)),
    ...(await checkBucket(environment)),
    ...(await checkMail(environment)),
    ...(await checkPort(environment)),
    ...checkProxy(environment),
  );
  return found;
}

/** What is wrong with the environment is noted, and the rest looked at as far as it can be read all the same. */
function readable(values: NodeJS.ProcessEnv, projectFolder: string, found: Diagnosis[]): Environment | null {
  try {
    return readEnvironment(values, projectFolder);
  } catch (error) {
    const about = error instanceof Error ? error.message.replace(/^.*?: /, '') : String(error);
    found.push({ code: 'ENVIRONMENT', about });
  }
  try {
    return { ...readKeeperEnvironment(values, projectFolder), isProduction: values['NODE_ENV'] === 'production' };
  } catch {
    return null;
  }
}

async function checkDatabase(
  { databaseUrl, databaseOwnerUrl }: Environment,
  clock: () => number,
): Promise<Diagnosis[]> {
  const found: Diagnosis[] = [];
  if (databaseOwnerUrl !== null) found.push(...(await askDatabase(databaseOwnerUrl, checkOwner)));
  if (databaseUrl === null) return found;
  const known = (await knownMigrations()).map(({ name }) => name);
  const asService = await askDatabase(databaseUrl, async (client) => {
    const server = await checkServer(client, clock);
    const service = await checkService(client);
    // the list of migrations may be read by whoever has been let in
    const isLetIn = service.every(({ code }) => code !== 'SERVICE_NOT_ADMITTED');
    return [...server, ...service, ...(isLetIn ? await checkSchema(client, known) : [])];
  });
  return [...found, ...asService];
}
