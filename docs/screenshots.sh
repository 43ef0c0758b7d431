#!/bin/sh
# Takes the pictures in docs/screenshots from a running installation:
#   ./guildhall up --demo && docs/screenshots.sh [http://127.0.0.1:8080]
set -eu
cd "$(dirname "$0")/.."
base=${1:-http://127.0.0.1:${GUILDHALL_PORTAL_PORT:-8080}}
exec ./mvnw -q -pl supplier-portal -am test -Dtest=ScreenshotsTest -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dguildhall.base=$base" "-Dscreenshots.folder=$(pwd)/docs/screenshots"
