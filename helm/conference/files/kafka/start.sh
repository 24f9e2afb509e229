#!/bin/bash
# Formats the log folder once, then starts Kafka as its own controller (KRaft).
set -euo pipefail

readonly configuration=/etc/conference/kafka/server.properties

/opt/kafka/bin/kafka-storage.sh format --ignore-formatted --cluster-id "$CLUSTER_ID" --config "$configuration"
exec /opt/kafka/bin/kafka-server-start.sh "$configuration"
