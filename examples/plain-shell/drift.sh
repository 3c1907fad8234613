#!/bin/sh
# For cron: says nothing when nothing drifted, else writes what did and ends with 2, so that the caller sends it on.
set -eu
code=0
rollcall drift --detailed-exitcode --quiet > drift.txt || code=$?
if [ "$code" != 0 ]; then cat drift.txt; fi
exit "$code"
