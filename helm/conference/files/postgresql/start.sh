#!/bin/bash
# Starts PostgreSQL. Roles and databases are brought to what the mounted files say at every start, so a password that
# was changed in the Secret holds after a restart. The superuser has no password: only this container's socket knows it.
set -euo pipefail

readonly secrets=/etc/conference/secrets
readonly settings="-c config_file=/etc/conference/postgresql/postgresql.conf -c hba_file=/etc/conference/postgresql/pg_hba.conf"

# initdb either finished, or leaves nothing that looks finished.
if [ ! -e "$PGDATA/PG_VERSION" ]; then
  rm -rf "$PGDATA.new"
  mkdir -p "$(dirname "$PGDATA")"
  initdb --pgdata="$PGDATA.new" --username=postgres --auth-local=peer --auth-host=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums
  mv "$PGDATA.new" "$PGDATA"
fi

# Listens nowhere but on a socket of its own, so nobody, no probe either, takes it for ready before the roles are there.
pg_ctl --pgdata="$PGDATA" --wait --timeout=600 --silent start \
  --options="$settings -c listen_addresses='' -c unix_socket_directories=/tmp"

for database in c4p notifications keycloak; do
  # psql's :'…' quotes; the password is in no argument and in no log.
  psql --no-psqlrc --quiet --host=/tmp --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 --set=name="$database" <<SQL
\set password \`cat $secrets/$database\`
set log_statement = 'none';
set log_min_error_statement = 'panic';
select format('create role %I login', :'name')
  where not exists (select from pg_roles where rolname = :'name') \gexec
select format('alter role %I password %L', :'name', :'password') \gexec
select format('create database %I owner %I', :'name', :'name')
  where not exists (select from pg_database where datname = :'name') \gexec
select format('revoke all on database %I from public', :'name') \gexec
SQL
done

pg_ctl --pgdata="$PGDATA" --wait --timeout=600 --silent --mode=fast stop

# shellcheck disable=SC2086 # four arguments
exec postgres -D "$PGDATA" $settings
