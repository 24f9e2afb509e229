{{/* The public address, without a slash at its end, and its parts. */}}
{{- define "conference.url" -}}
{{- trimSuffix "/" .Values.url -}}
{{- end -}}

{{- define "conference.host" -}}
{{- (urlParse (include "conference.url" .)).host | splitList ":" | first -}}
{{- end -}}

{{/* Where a service answers inside the cluster: list $ "agenda-service" */}}
{{- define "conference.serviceUrl" -}}
http://{{ include "conference.name" . }}
{{- end -}}

{{/* What stands in the tokens. */}}
{{- define "conference.issuer" -}}
{{- if include "conference.runs" (list . "keycloak") -}}
{{- include "conference.keycloakUrl" . }}/realms/conference
{{- else -}}
{{- required "keycloak.external.issuer is needed, since this release runs no Keycloak (keycloak.enabled, install.infrastructure)" .Values.keycloak.external.issuer -}}
{{- end -}}
{{- end -}}

{{/* Where browsers find Keycloak. */}}
{{- define "conference.keycloakUrl" -}}
{{- .Values.keycloak.url | default (printf "%s/identity" (include "conference.url" .)) | trimSuffix "/" -}}
{{- end -}}

{{/* Where the services find the provider's description, if that is not at the issuer's address. */}}
{{- define "conference.discoveryUrl" -}}
{{- if include "conference.runs" (list . "keycloak") -}}
{{- include "conference.serviceUrl" (list . "keycloak") }}/identity/realms/conference
{{- else -}}
{{- .Values.keycloak.external.discoveryUrl -}}
{{- end -}}
{{- end -}}

{{/* Host and port of a server that may be external: list $ "redis" "6379" */}}
{{- define "conference.serverHost" -}}
{{- $ := first . -}}
{{- $server := last . -}}
{{- if include "conference.runs" . -}}
{{- include "conference.name" . -}}
{{- else -}}
{{- required (printf "%s.external.host is needed, since this release runs no %s (%s.enabled, install.infrastructure)" $server $server $server) (index $.Values $server).external.host -}}
{{- end -}}
{{- end -}}

{{- define "conference.kafkaServers" -}}
{{- if include "conference.runs" (list . "kafka") -}}
{{- include "conference.name" (list . "kafka") }}:9092
{{- else -}}
{{- required "kafka.external.bootstrapServers is needed, since this release runs no kafka (kafka.enabled, install.infrastructure)" .Values.kafka.external.bootstrapServers -}}
{{- end -}}
{{- end -}}
