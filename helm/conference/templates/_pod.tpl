{{/* What the restricted profile wants of a pod: dict "user" 999 "group" 1000 */}}
{{- define "conference.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .group }}
fsGroup: {{ .group }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* … and of each of its containers. */}}
{{- define "conference.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* What is the same in every pod: no token of the API, and no variables for the namespace's Services. */}}
{{- define "conference.podDefaults" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets: {{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Spread over nodes and zones, as far as there are some: list $ "agenda-service" */}}
{{- define "conference.spread" -}}
{{- $selector := include "conference.selector" . -}}
{{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- maxSkew: 1
  topologyKey: {{ . }}
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels: {{- $selector | nindent 6 }}
  matchLabelKeys: [pod-template-hash]
{{- end }}
{{- end -}}

{{/* Where a pod's own values say so: nodes, priority. */}}
{{- define "conference.placement" -}}
{{- with .nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}

{{/* The image of a server: dict "repository" … "tag" … "digest" … */}}
{{- define "conference.serverImage" -}}
{{- .repository }}:{{ .tag }}{{ with .digest }}@{{ . }}{{ end -}}
{{- end -}}

{{/* The image of a service: list $ "agenda-service" */}}
{{- define "conference.serviceImage" -}}
{{- $ := first . -}}
{{- $service := include "conference.settings" . | fromYaml -}}
{{- $tag := $.Values.image.tag | default $.Chart.AppVersion -}}
{{- if and $service.image $service.image.repository -}}
{{- include "conference.serverImage" (dict "repository" $service.image.repository "tag" ($service.image.tag | default $tag) "digest" $service.image.digest) -}}
{{- else -}}
{{- $own := $service.image | default dict -}}
{{- include "conference.serverImage" (dict "repository" (printf "%s/%s" $.Values.image.prefix (last .)) "tag" ($own.tag | default $tag) "digest" $own.digest) -}}
{{- end -}}
{{- end -}}

{{/* What holds for one service: the defaults, overridden by its own block: list $ "agenda-service" */}}
{{- define "conference.settings" -}}
{{- $ := first . -}}
{{- mustMergeOverwrite (deepCopy $.Values.defaults) (deepCopy (index $.Values.services (last .) | default dict)) | toYaml -}}
{{- end -}}

{{/* Who is who, by the downward API. */}}
{{- define "conference.podInformation" -}}
{{- range $name, $field := dict "POD_NAME" "metadata.name" "POD_NAMESPACE" "metadata.namespace" "POD_NODENAME" "spec.nodeName" "POD_IP" "status.podIP" "POD_SERVICE_ACCOUNT" "spec.serviceAccountName" }}
- name: {{ $name }}
  valueFrom:
    fieldRef:
      fieldPath: {{ $field }}
{{- end }}
{{- end -}}
