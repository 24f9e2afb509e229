{{/* Who a pod is: an account of its own, which may do nothing. list $ "agenda-service" */}}
{{- define "conference.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "conference.name" . }}
  labels: {{- include "conference.labels" . | nindent 4 }}
automountServiceAccountToken: false
{{- end -}}

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
{{- $own := $service.image | default dict -}}
{{- $repository := $own.repository | default (printf "%s/%s" $.Values.image.prefix (last .)) -}}
{{- $tag := $own.tag | default $.Values.image.tag | default $.Chart.AppVersion -}}
{{- include "conference.serverImage" (dict "repository" $repository "tag" $tag "digest" $own.digest) -}}
{{- end -}}

{{/* What holds for one service: the defaults, overridden by its own block: list $ "agenda-service" */}}
{{- define "conference.settings" -}}
{{- $ := first . -}}
{{- $own := index $.Values.services (last .) | default dict -}}
{{- mustMergeOverwrite (deepCopy $.Values.defaults) (deepCopy $own) | toYaml -}}
{{- end -}}

{{/* Who is who, by the downward API. */}}
{{- define "conference.podInformation" -}}
{{- $fields := dict "POD_NAME" "metadata.name" "POD_NAMESPACE" "metadata.namespace" "POD_IP" "status.podIP" -}}
{{- $fields = merge $fields (dict "POD_NODENAME" "spec.nodeName" "POD_SERVICE_ACCOUNT" "spec.serviceAccountName") -}}
{{- range $name, $field := $fields }}
- name: {{ $name }}
  valueFrom:
    fieldRef:
      fieldPath: {{ $field }}
{{- end }}
{{- end -}}
