#!/bin/sh
# Sends an event as a personnel system does: signed over the time and the body (HMAC-SHA-256).
# send-event.sh '{"id":"evt_1","type":"user.updated","data":{…}}'    wants HR_SECRET; the service is at SERVICE_URL
set -eu
time=$(date +%s)
signature=$(printf '%s.%s' "$time" "$1" | openssl dgst -sha256 -hmac "$HR_SECRET" | sed 's/^.* //')
printf '%s' "$1" | curl --silent --show-error --data-binary @- \
  --header 'Content-Type: application/json' \
  --header "Rollcall-Signature: t=$time,v1=$signature" \
  "${SERVICE_URL:-http://127.0.0.1:8085}/webhooks/directory-sync"
echo
