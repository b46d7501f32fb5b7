-- Once, as PostgreSQL's administrator: psql -d bunkaiten -f docker/close-large-objects.sql
-- Everybody may make large objects unless a superuser takes it away; the service never needs them.
do $$ declare taken regprocedure; begin
  for taken in select oid::regprocedure from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname in ('lo_creat', 'lo_create',
    'lo_from_bytea', 'lo_put', 'lo_open', 'lo_get', 'loread', 'lowrite', 'lo_truncate', 'lo_truncate64', 'lo_unlink', 'lo_lseek', 'lo_lseek64',
    'lo_tell', 'lo_tell64', 'lo_close')
  loop execute format('revoke execute on function %s from public', taken); end loop;
end $$;
