#!/bin/sh
# Takes the pictures in docs/screenshots while several people play the main job through the pages,
# on an installation of its own:
#   docs/screenshots.sh
# or on a training installation that runs already:
#   docs/screenshots.sh http://127.0.0.1:8080
set -eu
cd "$(dirname "$0")/.."
set -- "-Dguildhall.base=${1:-}" "-Dscreenshots.folder=$(pwd)/docs/screenshots"
exec ./guildhall mvn -q -pl deploy/e2e -am verify "$@" \
  -Dtest=MainJobTest -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip
