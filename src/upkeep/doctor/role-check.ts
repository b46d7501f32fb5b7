import { type Client } from 'pg';
import { when } from './database-check';
import { type Diagnosis } from './diagnosis';

interface Owner {
  readonly name: string;
  readonly mayMakeTables: boolean;
  readonly mayGrantRole: boolean;
}

/** Whether the owner can do what the migrations ask of it. */
export async function checkOwner(client: Client): Promise<Diagnosis[]> {
  const { rows } = await client.query<Owner>(
    `select r.rolname as name, has_schema_privilege('public', 'create') as "mayMakeTables",
       r.rolsuper or case when s.oid is null then r.rolcreaterole
         else (r.rolcreaterole and current_setting('server_version_num')::int < 160000)
           or exists (select from pg_auth_members m where m.roleid = s.oid and m.admin_option and pg_has_role(r.oid, m.member, 'usage')) end as "mayGrantRole"
     from pg_roles r left join pg_roles s on s.rolname = 'bunkaiten_service' where r.rolname = current_user`,
  );
  return rows.flatMap(({ name, mayMakeTables, mayGrantRole }) => [
    ...when(!mayMakeTables, 'OWNER_SCHEMA', name),
    ...when(!mayGrantRole, 'OWNER_ROLE', name),
  ]);
}

interface Service {
  readonly name: string;
  readonly isMighty: boolean;
  readonly isAdmitted: boolean;
  readonly settings: string | null;
  readonly makesLargeObjects: boolean;
}

/** Whether the service's login can do what it must, and no more. */
export async function checkService(client: Client): Promise<Diagnosis[]> {
  const { rows } = await client.query<Service>(
    `select r.rolname as name,
       r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'member')) as "isMighty",
       exists (select from pg_roles s where s.rolname = 'bunkaiten_service' and pg_has_role(r.oid, s.oid, 'usage')) as "isAdmitted",
       (select string_agg(setting, ', ') from pg_db_role_setting d, unnest(d.setconfig) as setting where d.setrole = r.oid) as settings,
       has_function_privilege('lo_create(oid)', 'execute') as "makesLargeObjects"
     from pg_roles r where r.rolname = current_user`,
  );
  return rows.flatMap(({ name, isMighty, isAdmitted, settings, makesLargeObjects }) => [
    ...when(isMighty, 'SERVICE_TOO_MIGHTY', name),
    ...when(!isMighty && !isAdmitted, 'SERVICE_NOT_ADMITTED', name),
    ...when(settings !== null, 'SERVICE_SETTINGS', settings ?? ''),
    ...when(!isMighty && makesLargeObjects, 'SERVICE_LARGE_OBJECTS', name),
  ]);
}

/** Whether schema and program are of one age. */
export async function checkSchema(client: Client, known: readonly string[]): Promise<Diagnosis[]> {
  const { rows } = await client.query<{ is: string | null }>(`select to_regclass('public.migrations')::text as is`);
  const readable = rows[0]?.is !== null;
  const applied = readable ? (await client.query<{ name: string }>('select name from migrations')).rows : [];
  const names = applied.map(({ name }) => name);
  const pending = known.filter((name) => !names.includes(name));
  const newer = names.filter((name) => !known.includes(name));
  return [
    ...when(pending.length > 0, 'MIGRATIONS_PENDING', String(pending.length)),
    ...when(newer.length > 0, 'MIGRATIONS_NEWER', newer.join(', ')),
  ];
}
