#!/usr/bin/env bash
# Exports every edition and pack that has requirements as OSCAL, validates each with compliance-trestle, imports it
# again, exports that, validates it too and compares the two; then the same with a catalogue of others' making.
# compliance-trestle has an environment of its own (OSCAL_HOME, default .build-oscal).
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
home=$(realpath "$home")
here=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && "$home/bin/trestle" init --local >/dev/null)

failed=0
# valid NAME: whether trestle finds the catalogue of that name valid.
valid() {
  if (cd "$work" && "$home/bin/trestle" validate -t catalog -n "$1") >"$work/log" 2>&1; then return 0; fi
  echo "not valid: $1"
  cat "$work/log"
  failed=1
  return 1
}

# export_edition EDITION NAME [OPTION...]: exports an edition or pack under a name in trestle's folder.
export_edition() {
  mkdir -p "$work/catalogs/$2"
  "$gpspec" export "$1" --format oscal "${@:3}" >"$work/catalogs/$2/catalog.json" 2>"$work/losses"
}

# back NAME OPTION...: imports the catalogue of that name, exports it again as NAME-back, and compares the two.
back() {
  local status=0
  "$gpspec" import oscal "$work/catalogs/$1/catalog.json" --edition 2999-back --output "$work/home-$1" "${@:2}" \
    >"$work/report" 2>"$work/log" || status=$?
  if [ "$status" -gt 1 ]; then
    echo "not imported: $1"
    cat "$work/log"
    failed=1
    return
  fi
  export_edition 2999-back "$1-back" --home "$work/home-$1"
  valid "$1-back" || return
  "$home/bin/python" "$here/tools/oscal-compare.py" "$work/catalogs/$1/catalog.json" \
    "$work/catalogs/$1-back/catalog.json" || failed=1
}

owners=$("$gpspec" stats --format csv | tr -d '\r' | awk -F, '$2 == "entries" && $3 == "requirements" && $5 > 0 { print $1 }')
for owner in $owners; do
  name="gpspec-${owner//./-}"
  export_edition "$owner" "$name"
  valid "$name" || continue
  echo "valid: $owner ($(wc -l <"$work/losses") kinds of loss reported)"
  if [ -d "Catalog/packs/$owner" ]; then back "$name" --prefix COPY; else back "$name" --supersedes "$owner"; fi
done

mkdir -p "$work/catalogs/foreign"
cp Tests/CatalogueTests/Fixtures/foreign-catalog.json "$work/catalogs/foreign/catalog.json"
if valid foreign; then
  echo "valid: a catalogue of others' making"
  back foreign
fi
exit $failed
