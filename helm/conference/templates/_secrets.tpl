{{/* The Secret that holds what a server wants to be told: list $ "redis". An external server may have its own. */}}
{{- define "conference.secretOf" -}}
{{- $ := first . -}}
{{- $external := (index $.Values (last .)).external | default dict -}}
{{- if and (not (include "conference.runs" .)) $external.existingSecret -}}
{{- $external.existingSecret -}}
{{- else -}}
{{- $.Values.credentials.existingSecret | default (include "conference.name" (list $ "credentials")) -}}
{{- end -}}
{{- end -}}

{{/*
The keys of the Secret that this release generates. Those of an external server are for whoever runs it to say.
*/}}
{{- define "conference.generatedKeys" -}}
{{- $keys := list -}}
{{- if include "conference.runs" (list . "postgresql") -}}
{{- $keys = concat $keys (list "postgresql-c4p-password" "postgresql-notifications-password" "postgresql-keycloak-password") -}}
{{- end -}}
{{- if include "conference.runs" (list . "redis") -}}
{{- $keys = append $keys "redis-password" -}}
{{- end -}}
{{- if include "conference.runs" (list . "keycloak") -}}
{{- $keys = concat $keys (list "oidc-frontend-secret" "oidc-cli-secret" "keycloak-admin-password" "organizer-password") -}}
{{- end -}}
{{- toJson (dict "keys" $keys) -}}
{{- end -}}

{{/* What the servers and the test read: the server whose Secret it is in, the key, the name of the file. */}}
{{- define "conference.serverSecrets" -}}
postgresql:
  - [postgresql, postgresql-c4p-password, c4p]
  - [postgresql, postgresql-notifications-password, notifications]
  - [postgresql, postgresql-keycloak-password, keycloak]
redis:
  - [redis, redis-password, REDIS_PASSWORD]
redis-replica:
  - [redis, redis-password, REDIS_PASSWORD]
keycloak:
  - [postgresql, postgresql-keycloak-password, KC_DB_PASSWORD]
  - [keycloak, keycloak-admin-password, KC_BOOTSTRAP_ADMIN_PASSWORD]
  - [keycloak, oidc-frontend-secret, CONFERENCE_FRONTEND_SECRET]
  - [keycloak, oidc-cli-secret, CONFERENCE_CLI_SECRET]
  - [keycloak, organizer-password, CONFERENCE_ORGANIZER_PASSWORD]
test:
  - [keycloak, oidc-cli-secret, OIDC_CLIENT_SECRET]
{{- end -}}

{{/* The volume with the files of one part: list $ "agenda-service" */}}
{{- define "conference.secretsVolume" -}}
{{- $ := first . -}}
{{- $files := index (include "conference.serverSecrets" . | fromYaml) (last .) -}}
name: secrets
projected:
  defaultMode: 0440
  sources:
  {{- range $files | default (include "conference.serviceSecrets" . | fromJson).files }}
    - secret:
        name: {{ include "conference.secretOf" (list $ (first .)) }}
        items:
          - key: {{ index . 1 }}
            path: {{ index . 2 }}
  {{- end }}
{{- end -}}

{{/* The secrets of one workload of the services, from what it uses: list $ "agenda-service" */}}
{{- define "conference.serviceSecrets" -}}
{{- $ := first . -}}
{{- $name := last . -}}
{{- $uses := (get (fromYaml (include "conference.architecture" .)) $name).uses -}}
{{- $files := list -}}
{{- if has "postgresql" $uses -}}
{{- $key := printf "postgresql-%s-password" (trimSuffix "-service" $name) -}}
{{- $files = append $files (list "postgresql" $key "POSTGRES_PASSWORD") -}}
{{- end -}}
{{- if has "redis" $uses -}}
{{- $files = append $files (list "redis" "redis-password" "REDIS_PASSWORD") -}}
{{- end -}}
{{- if has $name (list "frontend-service" "consistency-check") -}}
{{- $client := ternary "oidc-frontend-secret" "oidc-cli-secret" (eq $name "frontend-service") -}}
{{- $files = append $files (list "keycloak" $client "OIDC_CLIENT_SECRET") -}}
{{- end -}}
{{- if and (has "kafka" $uses) (include "conference.kafkaLogin" $) -}}
{{- $files = append $files (list "kafka" "kafka-jaas-config" "spring.kafka.properties.sasl.jaas.config") -}}
{{- end -}}
{{- if and (has "mailpit" $uses) (include "conference.mailLogin" $) -}}
{{- $files = append $files (list "mailpit" "mail-password" "spring.mail.password") -}}
{{- end -}}
{{- toJson (dict "files" $files) -}}
{{- end -}}

{{- define "conference.kafkaLogin" -}}
{{- if and (not (include "conference.runs" (list . "kafka"))) (hasPrefix "SASL_" .Values.kafka.external.securityProtocol) }}true{{ end -}}
{{- end -}}

{{- define "conference.mailLogin" -}}
{{- if and (not (include "conference.runs" (list . "mailpit"))) .Values.mailpit.external.username }}true{{ end -}}
{{- end -}}
