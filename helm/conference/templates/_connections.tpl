{{/*
PostgreSQL's connections. All pods of a service with full pools must fit, also during a rollout; the services check it
themselves when they start (database.max-replicas and database.connection-share).
*/}}

{{/* The most pods of a service that there can be at once, one of them a rollout's: list $ "c4p-service" */}}
{{- define "conference.mostPods" -}}
{{- $service := include "conference.settings" . | fromYaml -}}
{{- $replicas := ternary $service.autoscaling.maxReplicas $service.replicas $service.autoscaling.enabled -}}
{{- add1 (max $replicas $service.connections.roomForReplicas) -}}
{{- end -}}

{{/* The connections that a service wants at most: list $ "c4p-service" */}}
{{- define "conference.connections" -}}
{{- mul (include "conference.mostPods" .) (include "conference.settings" . | fromYaml).connections.poolSize -}}
{{- end -}}

{{/* … and everybody together. */}}
{{- define "conference.allConnections" -}}
{{- $keycloak := ternary .Values.keycloak.poolSize 0 (eq "true" (include "conference.runs" (list . "keycloak"))) -}}
{{- add (include "conference.connections" (list . "c4p-service")) (include "conference.connections" (list . "notifications-service")) $keycloak -}}
{{- end -}}

{{/* The part of the server's connections that a service may take, rounded down: list $ "c4p-service" */}}
{{- define "conference.connectionShare" -}}
{{- $share := divf (include "conference.connections" .) (include "conference.allConnections" (first .)) -}}
{{- divf (floor (mulf $share 10000)) 10000 -}}
{{- end -}}

{{/* What our own server is given: all of these, three that it reserves, and some for people. */}}
{{- define "conference.maxConnections" -}}
{{- $needed := add (include "conference.allConnections" .) 13 -}}
{{- $given := int (.Values.postgresql.maxConnections | default $needed) -}}
{{- if lt $given (int $needed) -}}
{{- fail (printf "postgresql.maxConnections is %d, but the replicas of the services with their pools need %d: raise it, or lower services.*.connections" $given $needed) -}}
{{- end -}}
{{- $given -}}
{{- end -}}
