#!/bin/bash
# Puts the first organizer into the realm, as the chart does, and starts Keycloak.
set -euo pipefail

readonly users='"users": ['
realm=$(</etc/conference/keycloak/conference-realm.json)
[[ $realm == *"$users"* ]] || { echo "The realm has no users to add the organizer to" >&2; exit 1; }

# Keycloak itself puts the password in.
# shellcheck disable=SC2016
organizer='{
      "username": "organizer",
      "enabled": true,
      "firstName": "First",
      "lastName": "Organizer",
      "email": "organizer@conference.example",
      "emailVerified": true,
      "realmRoles": ["organizer"],
      "credentials": [{"type": "password", "value": "${CONFERENCE_ORGANIZER_PASSWORD}", "temporary": false}]
    },'

mkdir -p /opt/keycloak/data/import
printf '%s\n' "${realm/"$users"/"$users$organizer"}" >/opt/keycloak/data/import/conference-realm.json
exec bash /etc/conference/keycloak/start.sh
