#!/bin/sh
# Starts Redis with its password from the mounted file: it is in no argument, no variable and no file of its own.
set -eu

password=$(cat /etc/conference/secrets/REDIS_PASSWORD)

exec redis-server /etc/conference/redis/redis.conf - <<CONFIGURATION
requirepass "$password"
masterauth "$password"
CONFIGURATION
