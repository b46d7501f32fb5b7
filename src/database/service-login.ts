import { createHmac } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Connection, createDataSource } from './data-source';

/** Holds the service's grants; made by the migrations, and owns nothing. */
const SERVICE_ROLE = 'bunkaiten_service';
/** The login on a server that we bring ourselves. */
const OUR_LOGIN = 'bunkaiten';

/**
 * The service's own login on a server that we own. Its password follows from the owner's, so that services that share
 * the server agree on it and nothing more needs to be kept.
 */
export async function serviceLogin(owner: Extract<Connection, { host: string }>): Promise<Connection> {
  const password = createHmac('sha256', owner.password).update('service login').digest('base64url');
  await withDataSource(owner, async (dataSource) => {
    await dataSource.query(`
      do $$ begin
        create role ${OUR_LOGIN} login;
      exception when duplicate_object or unique_violation then null;
      end $$;
      alter role ${OUR_LOGIN} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}';`);
    await dataSource.query(`grant ${SERVICE_ROLE} to ${OUR_LOGIN}`);
  });
  return { ...owner, user: OUR_LOGIN, password };
}

/** Lets the login of the service's URL in, on a server that somebody else runs. */
export async function admitService(owner: Connection, serviceUrl: string): Promise<void> {
  const login = decodeURIComponent(new URL(serviceUrl).username);
  await withDataSource(owner, async (dataSource) => {
    await dataSource.query(`grant ${SERVICE_ROLE} to "${login.replaceAll('"', '""')}"`);
  });
}

/** Refuses a login that row-level security would not hold, or that was never let in. */
export async function demandHarmless(service: Connection): Promise<void> {
  await withDataSource(service, async (dataSource) => {
    const [found] = await dataSource.query<{ unbound: boolean; owns: boolean; admitted: boolean }[]>(`
      select rolsuper or rolbypassrls as unbound,
        exists (select from pg_class where pg_has_role(r.oid, relowner, 'member') and relnamespace = 'public'::regnamespace) as owns,
        exists (select from pg_roles s where s.rolname = '${SERVICE_ROLE}' and pg_has_role(r.oid, s.oid, 'usage')) as admitted
      from pg_roles r where rolname = current_user`);
    if (found?.unbound || found?.owns) {
      throw new Error(
        'The login in DATABASE_URL owns the tables or passes by row-level security. Give the service a login of its own and put the owner into DATABASE_OWNER_URL',
      );
    }
    if (!found?.admitted) {
      throw new Error(
        `The login in DATABASE_URL is no member of ${SERVICE_ROLE}: run \`npm run migrate\` with DATABASE_OWNER_URL set`,
      );
    }
  });
}

async function withDataSource<T>(connection: Connection, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(connection, 1).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
