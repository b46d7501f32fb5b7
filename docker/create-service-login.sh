#!/bin/sh
# Run once by the image of PostgreSQL, when its folder is empty: the login of the service, which may nothing by itself.
# The migrations make it a member of bunkaiten_service, which holds the grants.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set password `cat /run/secrets/service_password`
create role bunkaiten login nosuperuser nocreatedb nocreaterole nobypassrls password :'password';
SQL
