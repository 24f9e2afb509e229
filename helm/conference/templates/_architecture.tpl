{{/*
The picture of docs/architecture.md: what there is, and who connects to whom. NetworkPolicies, configuration and
mounted secrets follow from it.
*/}}
{{- define "conference.architecture" -}}
frontend-service:
  component: gateway
  description: Pages, API gateway and live events. The only way in.
  uses: [c4p-service, agenda-service, notifications-service, redis, kafka, keycloak]
agenda-service:
  component: backend
  description: The agenda of approved talks
  uses: [redis, kafka, keycloak]
c4p-service:
  component: backend
  description: Proposals and the decisions on them
  uses: [postgresql, kafka, keycloak]
notifications-service:
  component: backend
  description: E-mails to speakers and their delivery
  uses: [postgresql, kafka, keycloak, mailpit]
consistency-check:
  component: job
  description: Compares agenda, decisions and notifications, and tells what differs
  uses: [c4p-service, agenda-service, notifications-service, keycloak, mailpit]
postgresql:
  component: database
  description: Proposals, notifications and identities
redis:
  component: database
  description: The agenda, sessions and limits
redis-replica:
  component: database
  description: Copies of Redis, for reading while it is away
  uses: [redis]
kafka:
  component: broker
  description: The topic of all events
keycloak:
  component: identity
  description: The OpenID provider
  uses: [postgresql]
mailpit:
  component: mail
  description: Takes all e-mails and shows them, for trying out
observability:
  component: telemetry
  description: Traces, metrics and dashboards, for trying out
  uses: [c4p-service, agenda-service, notifications-service, frontend-service]
test:
  component: test
  description: Submits, decides and reads back, for helm test
  uses: [frontend-service, keycloak]
{{- end -}}

{{/* "true" if this release runs the server itself: list $ "redis" */}}
{{- define "conference.runs" -}}
{{- $ := first . -}}
{{- if and $.Values.install.infrastructure (index $.Values (last .)).enabled }}true{{ end -}}
{{- end -}}
