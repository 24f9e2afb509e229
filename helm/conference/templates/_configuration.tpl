{{/*
The environment of a service, or of the consistency check: every variable is one that it knows. Nothing secret is
here: passwords are files. What the values say under environment comes last. list $ "agenda-service"
*/}}
{{- define "conference.configuration" -}}
{{- $variables := include "conference.ownConfiguration" . | fromYaml -}}
{{- if ne (last .) "consistency-check" -}}
{{- range $variable, $value := (include "conference.settings" . | fromYaml).environment -}}
{{- $_ := set $variables $variable (toString $value) -}}
{{- end -}}
{{- end -}}
{{- toYaml $variables -}}
{{- end -}}

{{- define "conference.ownConfiguration" -}}
{{- $ := first . -}}
{{- $name := last . -}}
{{- $uses := (get (fromYaml (include "conference.architecture" .)) $name).uses -}}
{{- $job := eq $name "consistency-check" -}}
{{- if $job -}}
CHECK_GRACE: {{ $.Values.consistencyCheck.grace | quote }}
{{- else -}}
SERVER_PORT: "8080"
SERVICE_DRAINWAIT: {{ (include "conference.settings" . | fromYaml).drainWait | quote }}
TERMINATION_MESSAGE_PATH: /dev/termination-log
{{ include "conference.logConfiguration" $ }}
{{- end }}
SECRETS_DIR: /etc/conference/secrets
{{ include "conference.identityConfiguration" . }}
{{- range $other := list "c4p" "agenda" "notifications" }}
{{- if has (printf "%s-service" $other) $uses }}
{{ upper $other }}_SERVICE_URL: {{ include "conference.serviceUrl" (list $ (printf "%s-service" $other)) }}
{{- end }}
{{- end }}
{{- if has "kafka" $uses }}
{{ include "conference.kafkaConfiguration" $ }}
{{- end }}
{{- if has "postgresql" $uses }}
{{ include "conference.postgresqlConfiguration" . }}
{{- end }}
{{- if has "redis" $uses }}
{{ include "conference.redisConfiguration" . }}
{{- end }}
{{- if has "mailpit" $uses }}
{{ include "conference.mailConfiguration" $ }}
{{- end }}
{{- if eq $name "frontend-service" }}
FEATURE_DEBUG_ENABLED: {{ $.Values.features.debug | quote }}
TRUSTED_PROXIES: {{ $.Values.trustedProxies | quote }}
{{- with include "conference.traceUrl" $ }}
CONFERENCE_TRACEURL: {{ . | quote }}
{{- end }}
{{- end }}
{{ include "conference.particulars" . }}
{{- end -}}

{{- define "conference.logConfiguration" -}}
{{- if ne .Values.logging.format "plain" -}}
LOGGING_STRUCTURED_FORMAT_CONSOLE: {{ .Values.logging.format }}
{{ end -}}
TRACING_SAMPLING_PROBABILITY: {{ .Values.telemetry.samplingProbability | quote }}
{{- with include "conference.otlpEndpoint" . }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
OTLP_METRICS_ENABLED: {{ $.Values.telemetry.otlpMetrics | quote }}
{{- end }}
{{- end -}}

{{/* Where traces go; empty: nowhere. */}}
{{- define "conference.otlpEndpoint" -}}
{{- if .Values.telemetry.otlpEndpoint -}}
{{- .Values.telemetry.otlpEndpoint -}}
{{- else if include "conference.runs" (list . "observability") -}}
http://{{ include "conference.name" (list . "observability") }}:4318
{{- end -}}
{{- end -}}

{{/* Where people look at a trace; empty: nowhere. Of this release's own Grafana: by port-forward, as in the notes. */}}
{{- define "conference.traceUrl" -}}
{{- if .Values.telemetry.traceUrl -}}
{{- .Values.telemetry.traceUrl -}}
{{- else if include "conference.runs" (list . "observability") -}}
{{- $query := dict "refId" "A" "datasource" (dict "type" "tempo" "uid" "tempo") "queryType" "traceql" "query" "TRACE" -}}
{{- $panes := dict "trace" (dict "datasource" "tempo" "queries" (list $query) "range" (dict "from" "now-1h" "to" "now")) -}}
http://localhost:3000/explore?schemaVersion=1&orgId=1&panes={{ $panes | toJson | urlquery | replace "TRACE" "{traceId}" }}
{{- end -}}
{{- end -}}

{{/* Who says who is who. */}}
{{- define "conference.identityConfiguration" -}}
{{- $ := first . -}}
{{- $external := $.Values.keycloak.external -}}
{{- $own := include "conference.runs" (list $ "keycloak") -}}
OIDC_ISSUER: {{ include "conference.issuer" $ | quote }}
{{- with include "conference.discoveryUrl" $ }}
OIDC_DISCOVERY_URL: {{ . | quote }}
{{- end }}
{{- if eq (last .) "frontend-service" }}
OIDC_CLIENT_ID: {{ ternary "conference-frontend" $external.frontendClientId (eq $own "true") | quote }}
{{- else if eq (last .) "consistency-check" }}
OIDC_CLIENT_ID: {{ ternary "conference-cli" $external.cliClientId (eq $own "true") | quote }}
{{- end }}
{{- if not $own }}
OIDC_AUDIENCE: {{ $external.audience | quote }}
OIDC_ROLES_CLAIM: {{ $external.rolesClaim | quote }}
OIDC_NAME_CLAIM: {{ $external.nameClaim | quote }}
{{- if eq (last .) "frontend-service" }}
FRONTEND_LOGIN_SCOPES: {{ $external.scopes | quote }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "conference.kafkaConfiguration" -}}
KAFKA_URL: {{ include "conference.kafkaServers" . | quote }}
KAFKA_TOPIC: {{ .Values.events.topic | quote }}
EVENTS_PARTITIONS: {{ .Values.events.partitions | quote }}
EVENTS_REPLICATIONFACTOR: {{ .Values.events.replicationFactor | quote }}
{{- if not (include "conference.runs" (list . "kafka")) }}
{{- with .Values.kafka.external }}
{{- if ne .securityProtocol "PLAINTEXT" }}
SPRING_KAFKA_SECURITY_PROTOCOL: {{ .securityProtocol }}
{{- end }}
{{- if hasPrefix "SASL_" .securityProtocol }}
SPRING_KAFKA_PROPERTIES_SASL_MECHANISM: {{ .saslMechanism }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Where the database is, and how many connections all replicas may have together. */}}
{{- define "conference.postgresqlConfiguration" -}}
{{- $ := first . -}}
{{- $database := trimSuffix "-service" (last .) -}}
{{- $service := include "conference.settings" . | fromYaml -}}
POSTGRES_HOST: {{ include "conference.serverHost" (list $ "postgresql") | quote }}
{{- if include "conference.runs" (list $ "postgresql") }}
POSTGRES_PORT: "5432"
POSTGRES_DB: {{ $database }}
POSTGRES_USERNAME: {{ $database }}
{{- else }}
{{- $external := $.Values.postgresql.external }}
POSTGRES_PORT: {{ $external.port | quote }}
POSTGRES_DB: {{ index $external.databases $database | quote }}
POSTGRES_USERNAME: {{ index $external.usernames $database | quote }}
{{- with $external.sslMode }}
SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_SSLMODE: {{ . }}
{{- end }}
{{- end }}
POSTGRES_POOL_SIZE: {{ $service.connections.poolSize | quote }}
DATABASE_MAXREPLICAS: {{ include "conference.mostPods" . | quote }}
DATABASE_CONNECTIONSHARE: {{ include "conference.connectionShare" . | quote }}
{{- end -}}

{{- define "conference.redisConfiguration" -}}
{{- $ := first . -}}
{{- $host := include "conference.serverHost" (list $ "redis") -}}
REDIS_HOST: {{ $host | quote }}
{{- if include "conference.runs" (list $ "redis") }}
REDIS_PORT: "6379"
{{- if and (gt (int $.Values.redis.replicas) 0) (eq (last .) "agenda-service") }}
SPRING_DATA_REDIS_MASTERREPLICA_NODES: {{ printf "%s:6379,%s-replica:6379" $host $host | quote }}
SPRING_DATA_REDIS_LETTUCE_READFROM: upstream-preferred
# It can be read while the primary is away, so it stays in rotation.
MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE: readinessState
{{- end }}
{{- else }}
{{- $external := $.Values.redis.external }}
REDIS_PORT: {{ $external.port | quote }}
{{- with $external.username }}
SPRING_DATA_REDIS_USERNAME: {{ . | quote }}
{{- end }}
{{- if $external.tls }}
SPRING_DATA_REDIS_SSL_ENABLED: "true"
{{- end }}
{{- end }}
{{- end -}}

{{- define "conference.mailConfiguration" -}}
SPRING_MAIL_HOST: {{ include "conference.serverHost" (list . "mailpit") | quote }}
{{- if include "conference.runs" (list . "mailpit") }}
SPRING_MAIL_PORT: "1025"
{{- else }}
{{- with .Values.mailpit.external }}
SPRING_MAIL_PORT: {{ .port | quote }}
{{- with .username }}
SPRING_MAIL_USERNAME: {{ . | quote }}
{{- end }}
{{- if .startTls }}
SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED: "true"
{{- end }}
{{- if .username }}
SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH: "true"
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/* The conference itself, as far as the values say more than the services' own defaults: list $ "frontend-service" */}}
{{- define "conference.particulars" -}}
{{- with (first .).Values.conference -}}
{{- $particulars := dict "NAME" .name "TAGLINE" .tagline "STARTSON" .startsOn "ENDSON" .endsOn "PLACE" .place -}}
{{- $particulars = merge $particulars (dict "TIMEZONE" .timeZone "CONTACT" .contact) -}}
{{- $particulars = merge $particulars (dict "CALL_OPENSAT" .call.opensAt "CALL_CLOSESAT" .call.closesAt) -}}
CONFERENCE_URL: {{ include "conference.url" (first $) | quote }}
{{- range $variable, $value := $particulars }}
{{- with $value }}
CONFERENCE_{{ $variable }}: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
