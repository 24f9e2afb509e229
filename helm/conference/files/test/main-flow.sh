#!/bin/sh
# Submits a proposal, approves it, reads it back from the agenda with its e-mail, and archives it again: all of it
# through frontend-service, with a token of the identity provider.
set -eu

answer=/tmp/answer.json

fail() {
  echo "FAILED: $1" >&2
  [ -s "$answer" ] && cat "$answer" >&2
  exit 1
}

# Method, path, the expected status (or several), and what else curl is to be told.
call() {
  method=$1 path=$2 expected=$3
  shift 3
  status=$(curl --silent --show-error --max-time 10 --retry 5 --retry-all-errors --retry-delay 2 \
    --output "$answer" --write-out '%{http_code}' --request "$method" "$@" "$FRONTEND_URL$path") || status=none
  case " $expected " in
    *" $status "*) ;;
    *) fail "$method $path answered $status, not $expected" ;;
  esac
}

field() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" "$answer" | head -n 1; }

# Until the answer has the text: what follows from a decision comes by events, a moment later.
await() {
  path=$1 text=$2
  for _ in $(seq 60); do
    call GET "$path" 200 --header @/tmp/authorization
    if grep -q "$text" "$answer"; then
      return
    fi
    sleep 1
  done
  fail "$path has no $text after a minute"
}

curl --silent --show-error --fail --max-time 10 --retry 5 --retry-all-errors \
  --output "$answer" "$DISCOVERY_URL/.well-known/openid-configuration" || fail "the identity provider does not answer"
TOKEN_URL=${TOKEN_URL:-$(field token_endpoint)}
# The secret is in a file of curl's, since arguments can be seen by others.
printf 'user = "%s:%s"\n' "$OIDC_CLIENT_ID" "$(cat /etc/conference/secrets/OIDC_CLIENT_SECRET)" >/tmp/client
status=$(curl --silent --show-error --max-time 10 --retry 5 --retry-all-errors --config /tmp/client \
  --output "$answer" --write-out '%{http_code}' --data grant_type=client_credentials "$TOKEN_URL") || status=none
[ "$status" = 200 ] || fail "no token: the identity provider answered $status"
printf 'Authorization: Bearer %s\n' "$(field access_token)" >/tmp/authorization
echo "Got a token as $OIDC_CLIENT_ID"

call GET / 200
call GET /agenda 200
call GET /api/c4p/proposals/ 401
echo "Pages are there; proposals are for organizers only"

title="Helm test $TEST_RUN"
call POST /api/c4p/proposals/ "201 403" --header @/tmp/authorization --header 'Content-Type: application/json' \
  --header "Idempotency-Key: $TEST_RUN" --data @- <<JSON
{"title": "$title", "description": "Made by helm test, and archived at its end.", "author": "Helm", "email": "$EMAIL"}
JSON
if [ "$status" = 403 ]; then
  # An organizer may do everything, so this is the end of the call.
  call GET /api/c4p/proposals/ 200 --header @/tmp/authorization
  call GET /api/agenda/agenda-items/ 200
  call GET /api/notifications/notifications/ 200 --header @/tmp/authorization
  echo "No proposals are taken at this time: only reading was tried, and works."
  exit 0
fi
id=$(field id)
[ -n "$id" ] || fail "the proposal has no id"
echo "Submitted proposal $id"

call POST "/api/c4p/proposals/$id/decide/" 200 --header @/tmp/authorization --header 'Content-Type: application/json' \
  --data '{"approved": true}'
echo "Approved it"

await /api/agenda/agenda-items/ "$id"
echo "It is on the agenda"
await "/api/notifications/notifications/?proposalId=$id" "$id"
echo "Its speaker has an e-mail"

call DELETE "/api/c4p/proposals/$id" 200 --header @/tmp/authorization
echo "Archived it. The main flow works."
