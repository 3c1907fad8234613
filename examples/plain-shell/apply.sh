#!/bin/sh
# Applies what was approved: the file that was reviewed, or its digest, is the argument.
#   ./apply.sh change.plan
#   ./apply.sh sha256:…
# 6 means that the directory or the manifest moved on in a way nobody approved: plan and review again.
set -eu
approved=${1:?"usage: apply.sh PLAN|DIGEST"}
rollcall apply --check --approved "$approved"
rollcall apply --approved "$approved"
