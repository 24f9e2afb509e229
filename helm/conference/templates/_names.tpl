{{/*
The release's name for everything: "conference", or "<release>-conference". 34 characters at most, since a CronJob
named <this>-consistency-check may have 52.
*/}}
{{- define "conference.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 34 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 34 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 34 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The name of one part: list $ "agenda-service" */}}
{{- define "conference.name" -}}
{{- printf "%s-%s" (include "conference.fullname" (first .)) (last .) -}}
{{- end -}}

{{/* What selects the pods of one part, in this release only: list $ "agenda-service" */}}
{{- define "conference.selector" -}}
app.kubernetes.io/name: {{ last . }}
app.kubernetes.io/instance: {{ (first .).Release.Name }}
{{- end -}}

{{/* The labels of one part's pods: without the chart's version, which would restart them all. list $ "agenda-service" */}}
{{- define "conference.podLabels" -}}
{{ include "conference.selector" . }}
app.kubernetes.io/component: {{ include "conference.component" . }}
app.kubernetes.io/part-of: conference
app.kubernetes.io/version: {{ include "conference.version" . | trunc 63 | trimSuffix "-" | quote }}
{{- end -}}

{{/* … and of everything else of it. */}}
{{- define "conference.labels" -}}
{{- $ := first . -}}
{{ include "conference.podLabels" . }}
app.kubernetes.io/managed-by: {{ $.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" $.Chart.Name $.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "conference.component" -}}
{{- $part := index (fromYaml (include "conference.architecture" .)) (last .) | default dict -}}
{{- $part.component | default "configuration" -}}
{{- end -}}

{{/* What runs in a part: the application's version, or the tag of the server's image. */}}
{{- define "conference.version" -}}
{{- $ := first . -}}
{{- $server := index $.Values (last .) | default dict -}}
{{- if and (kindIs "map" $server) $server.image -}}
{{- $server.image.tag -}}
{{- else -}}
{{- $.Values.image.tag | default $.Chart.AppVersion -}}
{{- end -}}
{{- end -}}

{{/* What a part is, whose it is and what it needs, for people: list $ "agenda-service" (a8r.io) */}}
{{- define "conference.annotations" -}}
{{- $ := first . -}}
{{- $part := get (fromYaml (include "conference.architecture" .)) (last .) -}}
a8r.io/description: {{ $part.description | quote }}
a8r.io/owner: {{ $.Values.owner | quote }}
a8r.io/dependencies: {{ $part.uses | default list | join ", " | default "none" | quote }}
{{- end -}}
