{{/*
What is reachable from outside: this list and nothing else, so /actuator, /health, /service and /openapi of
frontend-service stay inside. It follows from the table in docs/security.md.
*/}}
{{- define "conference.publicPaths" -}}
paths:
{{- range list "/" "/agenda" "/proposals" "/backoffice" "/api" "/assets" "/oauth2" "/login" "/logout" "/.well-known/oauth-protected-resource" }}
  - path: {{ . }}
    part: frontend-service
{{- end }}
{{- if include "conference.runs" (list . "keycloak") }}
{{- /* Keycloak's own pages and endpoints, without its administration (/identity/admin) and its master realm. */}}
{{- range list "/identity/realms/conference" "/identity/resources" }}
  - path: {{ . }}
    part: keycloak
{{- end }}
{{- if .Values.keycloak.exposeAdministration }}
{{- range list "/identity/admin" "/identity/realms/master" }}
  - path: {{ . }}
    part: keycloak
{{- end }}
{{- end }}
{{- end }}
{{- if and (include "conference.runs" (list . "mailpit")) .Values.mailpit.expose }}
  - path: /mailpit
    part: mailpit
{{- end }}
{{- end -}}
