{{/*
The realm with its first organizer. Keycloak puts the secrets in, which start.sh reads from files. It reads the file
once, when the realm is not there yet; redirect addresses without a host mean Keycloak's own, so that another public
address needs no other realm.
*/}}
{{- define "conference.realm" -}}
{{- $realm := .Files.Get "files/conference-realm.json" | fromJson -}}
{{- $organizer := include "conference.organizer" . | fromYaml -}}
{{- $_ := set $realm "users" (append $realm.users $organizer) -}}
{{- range $realm.clients -}}
{{- if eq .clientId "conference-frontend" -}}
{{- $_ := set . "redirectUris" (append .redirectUris "/login/oauth2/code/conference") -}}
{{- $logout := index .attributes "post.logout.redirect.uris" -}}
{{- $_ := set .attributes "post.logout.redirect.uris" (printf "%s##/" $logout) -}}
{{- end -}}
{{- end -}}
{{- toPrettyJson $realm -}}
{{- end -}}

{{- define "conference.organizer" -}}
username: {{ .Values.keycloak.organizer | quote }}
enabled: true
firstName: First
lastName: Organizer
email: {{ .Values.conference.contact | quote }}
emailVerified: true
realmRoles: [organizer]
credentials:
  - type: password
    value: ${CONFERENCE_ORGANIZER_PASSWORD}
    temporary: false
{{- end -}}

{{- define "conference.keycloakConfiguration" -}}
{{- $database := include "conference.runs" (list . "postgresql") -}}
{{- $external := .Values.postgresql.external -}}
KC_HTTP_ENABLED: "true"
KC_HTTP_PORT: "8080"
KC_HTTP_RELATIVE_PATH: /identity
KC_HTTP_MANAGEMENT_RELATIVE_PATH: /
KC_HEALTH_ENABLED: "true"
KC_METRICS_ENABLED: "true"
KC_PROXY_HEADERS: xforwarded
KC_HOSTNAME: {{ include "conference.keycloakUrl" . | quote }}
KC_HOSTNAME_BACKCHANNEL_DYNAMIC: "true"
# One replica: no other one to share caches with. Sessions are in the database.
KC_CACHE: local
KC_BOOTSTRAP_ADMIN_USERNAME: admin
KC_DB: postgres
KC_DB_URL_HOST: {{ include "conference.serverHost" (list . "postgresql") | quote }}
KC_DB_URL_PORT: {{ ternary 5432 $external.port (eq $database "true") | quote }}
KC_DB_URL_DATABASE: {{ ternary "keycloak" $external.databases.keycloak (eq $database "true") | quote }}
KC_DB_USERNAME: {{ ternary "keycloak" $external.usernames.keycloak (eq $database "true") | quote }}
{{- if not $database }}
{{- with $external.sslMode }}
KC_DB_URL_PROPERTIES: {{ printf "?sslmode=%s" . | quote }}
{{- end }}
{{- end }}
KC_DB_POOL_MAX_SIZE: {{ .Values.keycloak.poolSize | quote }}
# Not a line for each probe while it starts.
KC_LOG_LEVEL: info,io.smallrye.health:warn
KC_LOG_CONSOLE_OUTPUT: {{ ternary "default" "json" (eq .Values.logging.format "plain") }}
JAVA_OPTS_KC_HEAP: {{ .Values.keycloak.heap | quote }}
CONFERENCE_URL: {{ include "conference.url" . | quote }}
{{- end -}}
