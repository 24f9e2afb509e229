#!/bin/sh
# Ready once the data is loaded: until then Redis answers LOADING.
REDISCLI_AUTH=$(cat /etc/conference/secrets/REDIS_PASSWORD) redis-cli -h 127.0.0.1 ping | grep -q '^PONG$'
