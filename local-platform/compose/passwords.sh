#!/bin/sh
# Makes each password once, in /passwords, and hands each container those that it needs, in /for/<container>.
set -eu
umask 022

give() { # give PASSWORD CONTAINER/FILE...
  made=/passwords/$1
  [ -s "$made" ] || od -An -N18 -tx1 /dev/urandom | tr -d ' \n' >"$made"
  shift
  for file in "$@"; do
    # What is right already is not touched: somebody may be reading it.
    cmp -s "$made" "/for/$file" || cp "$made" "/for/$file"
  done
}

give c4p           postgresql/c4p           c4p-service/POSTGRES_PASSWORD
give notifications postgresql/notifications notifications-service/POSTGRES_PASSWORD
give keycloak      postgresql/keycloak      keycloak/KC_DB_PASSWORD
give redis         redis/REDIS_PASSWORD     agenda-service/REDIS_PASSWORD     frontend-service/REDIS_PASSWORD
give frontend      keycloak/CONFERENCE_FRONTEND_SECRET                        frontend-service/OIDC_CLIENT_SECRET
give cli           keycloak/CONFERENCE_CLI_SECRET                             consistency-check/OIDC_CLIENT_SECRET
give admin         keycloak/KC_BOOTSTRAP_ADMIN_PASSWORD
give organizer     keycloak/CONFERENCE_ORGANIZER_PASSWORD
