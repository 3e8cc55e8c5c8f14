#!/usr/bin/env bash
# Exports every edition and pack that has requirements as OSCAL and validates each with compliance-trestle, in an
# environment of its own (OSCAL_HOME, default .build-oscal).
#   tools/oscal-check.sh [GPSPEC]      GPSPEC: the program, default .build/debug/gpspec
set -euo pipefail
cd "$(dirname "$0")/.."
gpspec=$(realpath "${1:-.build/debug/gpspec}")
home="${OSCAL_HOME:-.build-oscal}"
version=5.2.0

if ! [ -x "$home/bin/trestle" ]; then
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check "compliance-trestle==$version"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && "$OLDPWD/$home/bin/trestle" init --local >/dev/null)
trestle="$PWD/$home/bin/trestle"

failed=0
owners=$("$gpspec" stats --format csv | tr -d '\r' | awk -F, '$2 == "entries" && $3 == "requirements" && $5 > 0 { print $1 }')
for owner in $owners; do
  name="gpspec-${owner//./-}"
  mkdir -p "$work/catalogs/$name"
  "$gpspec" export "$owner" --format oscal >"$work/catalogs/$name/catalog.json" 2>"$work/losses"
  if (cd "$work" && "$trestle" validate -t catalog -n "$name") >"$work/log" 2>&1; then
    echo "valid: $owner ($(wc -l <"$work/losses") kinds of loss reported)"
  else
    echo "not valid: $owner"
    cat "$work/log"
    failed=1
  fi
done
exit $failed
