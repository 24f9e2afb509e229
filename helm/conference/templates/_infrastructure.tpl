{{/* A ServiceAccount of its own and a disruption budget: list $ "redis" */}}
{{- define "conference.serverAccount" -}}
{{- $name := include "conference.name" . -}}
---
{{ include "conference.serviceAccount" . }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $name }}
  labels: {{- include "conference.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: {{- include "conference.selector" . | nindent 6 }}
{{- end -}}

{{/* The volume "data" of a StatefulSet, where it keeps it: list (list $ "redis") .Values.redis.persistence */}}
{{- define "conference.volumeClaim" -}}
{{- $persistence := last . -}}
{{- if $persistence.enabled -}}
persistentVolumeClaimRetentionPolicy:
  whenDeleted: Retain
  whenScaled: Retain
volumeClaimTemplates:
  - apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: data
      labels: {{- include "conference.selector" (first .) | nindent 8 }}
    spec:
      accessModes: [ReadWriteOnce]
      {{- with $persistence.storageClass }}
      storageClassName: {{ . }}
      {{- end }}
      resources:
        requests:
          storage: {{ $persistence.size }}
{{- end -}}
{{- end -}}

{{/* … and where it does not: gone with the pod. */}}
{{- define "conference.volatileData" -}}
{{- if not .enabled -}}
- name: data
  emptyDir:
    sizeLimit: {{ .size }}
{{- end -}}
{{- end -}}
