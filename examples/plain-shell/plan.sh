#!/bin/sh
# Plans what is checked out here. The reviewer reads review.html and hands change.plan on, or its digest.
set -eu
rollcall validate
code=0
rollcall plan --out change.plan --report html=review.html --report markdown=review.md || code=$?
exit "$code"
