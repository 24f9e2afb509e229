{{/*
The allowed connections, as rules of NetworkPolicies. They follow from who uses what in the architecture; a server
that is not run here is reached outside.
*/}}

{{/* The port at which a part answers those who use it. */}}
{{- define "conference.port" -}}
{{- get (dict "postgresql" 5432 "redis" 6379 "redis-replica" 6379 "kafka" 9092 "mailpit" 1025 "observability" 4318) . | default 8080 -}}
{{- end -}}

{{/* All parts of this release with their edges, as YAML. Parts that are switched off are left out. */}}
{{- define "conference.edges" -}}
{{- $parts := fromYaml (include "conference.architecture" .) -}}
{{- range $server := list "postgresql" "redis" "kafka" "keycloak" "mailpit" "observability" -}}
{{- if not (include "conference.runs" (list $ $server)) -}}
{{- $parts = omit $parts $server -}}
{{- end -}}
{{- end -}}
{{- if hasKey $parts "observability" -}}
{{- range $service := keys .Values.services -}}
{{- $_ := set (index $parts $service) "uses" (append (index $parts $service).uses "observability") -}}
{{- end -}}
{{- end -}}
{{- if not (and (hasKey $parts "redis") (gt (int .Values.redis.replicas) 0)) -}}
{{- $parts = omit $parts "redis-replica" -}}
{{- else -}}
{{- $_ := set (index $parts "agenda-service") "uses" (append (index $parts "agenda-service").uses "redis-replica") -}}
{{- end -}}
{{- if not .Values.consistencyCheck.enabled -}}
{{- $parts = omit $parts "consistency-check" -}}
{{- end -}}
{{- toYaml $parts -}}
{{- end -}}

{{/* Ports of external servers that a part uses: list $ "c4p-service" */}}
{{- define "conference.externalEdges" -}}
{{- $ := first . -}}
{{- $uses := (get (fromYaml (include "conference.architecture" .)) (last .)).uses | default list -}}
{{- range $server := list "postgresql" "redis" "kafka" "keycloak" "mailpit" -}}
{{- if and (has $server $uses) (not (include "conference.runs" (list $ $server))) }}
{{- $external := (index $.Values $server).external }}
- ports:
    - port: {{ $external.port }}
      protocol: TCP
  {{- with $external.networkPeers }}
  to: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
{{- end -}}
{{- end -}}
