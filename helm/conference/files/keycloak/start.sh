#!/bin/bash
# Starts Keycloak: its secrets come from files, and it ends when its database is not there yet, so that is waited for.
set -euo pipefail

secret() { cat "/etc/conference/secrets/$1"; }

KC_DB_PASSWORD=$(secret KC_DB_PASSWORD)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(secret KC_BOOTSTRAP_ADMIN_PASSWORD)
CONFERENCE_FRONTEND_SECRET=$(secret CONFERENCE_FRONTEND_SECRET)
CONFERENCE_CLI_SECRET=$(secret CONFERENCE_CLI_SECRET)
CONFERENCE_ORGANIZER_PASSWORD=$(secret CONFERENCE_ORGANIZER_PASSWORD)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD
export CONFERENCE_FRONTEND_SECRET CONFERENCE_CLI_SECRET CONFERENCE_ORGANIZER_PASSWORD

until (exec 3<>"/dev/tcp/$KC_DB_URL_HOST/$KC_DB_URL_PORT") 2>/dev/null; do
  echo "PostgreSQL at $KC_DB_URL_HOST:$KC_DB_URL_PORT does not answer yet"
  sleep 2
done

exec /opt/keycloak/bin/kc.sh start --import-realm
