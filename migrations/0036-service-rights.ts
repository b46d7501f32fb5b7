import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Functions that make or change large objects; everybody may call them unless it is taken away. */
const LARGE_OBJECTS = `
  select p.oid::regprocedure as called from pg_proc p
  where p.pronamespace = 'pg_catalog'::regnamespace and p.proname in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lo_open',
    'lo_get', 'loread', 'lowrite', 'lo_truncate', 'lo_truncate64', 'lo_unlink', 'lo_lseek', 'lo_lseek64', 'lo_tell', 'lo_tell64', 'lo_close')`;

const onLargeObjects = (action: string) => `
  if (select rolsuper from pg_roles where rolname = current_user) then
    for taken in ${LARGE_OBJECTS} loop execute format('${action}', taken.called); end loop;
  end if;`;

const NEVER_DELETED = 'accounts, account_secrets, api_clients, api_keys, institution_policies, set_up';
const NEVER_UPDATED = 'former_passwords, spent_refresh_tokens';

/**
 * The service loses what everybody has by default and it never needs: temporary tables, tables of its own, large objects.
 * Large objects are PostgreSQL's to take away, so only a superuser can; `npm run doctor` tells where it is still open.
 */
export class ServiceRights1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare taken record; begin
        execute format('revoke temporary, create on database %I from public, bunkaiten_service', current_database());
        revoke create on schema public from public, bunkaiten_service;
        ${onLargeObjects('revoke execute on function %s from public')}
      end $$;
      -- Nothing but a cascade deletes these, and nothing rewrites what was noted for good.
      revoke delete on ${NEVER_DELETED} from bunkaiten_service;
      revoke update on ${NEVER_UPDATED} from bunkaiten_service;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update on ${NEVER_UPDATED} to bunkaiten_service;
      grant delete on ${NEVER_DELETED} to bunkaiten_service;
      do $$ declare taken record; begin
        execute format('grant temporary on database %I to public', current_database());
        ${onLargeObjects('grant execute on function %s to public')}
      end $$;
    `);
  }
}
