#!/usr/bin/env bash
# How long the site takes, and pages of a catalogue of any size beside Hugo, and many documents beside cmark-gfm, in one
# run and on the same data. The rivals are Debian's: hugo, libcmark-gfm-dev, libcmark-gfm-extensions-dev.
#   Benchmarks/site.sh [RUNS]     RUNS of each, in turn (5); the folder for the data is WORK or one in memory
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-5}"
tools/requirements.sh hugo libcmark-gfm-dev libcmark-gfm-extensions-dev gcc python3
swift build -c release --static-swift-stdlib --product gpspec >&2
swift build -c release --static-swift-stdlib --product Benchmarks >&2
gpspec="$PWD/.build/release/gpspec"
make="$PWD/.build/release/Benchmarks"
rivals="$PWD/Benchmarks/rivals"
# A disk would be measured instead of the programs, and not the same each time.
base="${WORK:-/dev/shm}"
[ -w "$base" ] || base="${TMPDIR:-/tmp}"
work="$(mktemp -d "$base/gpspec-bench.XXXXXX")"
trap 'rm -rf "$work"' EXIT
gcc -O2 "$rivals/cmark_gfm_batch.c" -lcmark-gfm-extensions -lcmark-gfm -o "$work/cmark_gfm_batch"
measure() { python3 "$rivals/measure.py" "$runs" "$work" "$@"; }
uptime

echo "The whole site of the real catalogue (goal: under 2 s):"
measure "gpspec publish" "$gpspec publish --home $PWD --output OUT"

# Hugo makes the pages alone here; --bare makes the same of ours, without search, indexes, feed and data beside them.
for count in 3000 30000; do
  "$make" generate "$count" "$work/$count" hugo
  echo "$count requirements to 30 pages (goal: faster than Hugo):"
  measure "gpspec publish --pages topic --bare" "$gpspec publish --home $work/$count --pages topic --bare --output OUT" \
    "hugo" "hugo --quiet -s $work/$count/hugo -d OUT"
  if [ "$count" = 3000 ]; then
    echo "$count requirements to a page each (goal: faster than Hugo):"
    measure "gpspec publish" "$gpspec publish --home $work/$count --output OUT" \
      "gpspec publish --bare" "$gpspec publish --home $work/$count --bare --output OUT" \
      "hugo" "hugo --quiet -s $work/$count/hugo-pages -d OUT"
  fi
  rm -rf "${work:?}/$count"
done

"$make" documents 6500 "$work/documents"
echo "6500 Markdown documents of 4 KB to HTML files (goal: twice what cmark-gfm takes, or less):"
measure "gpspec html (whole pages)" "$gpspec html --output OUT FILES=$work/documents" \
  "gpspec html --fragment --plain" "$gpspec html --fragment --plain --output OUT FILES=$work/documents" \
  "cmark-gfm, all in one process" "$work/cmark_gfm_batch OUT FILES=$work/documents"
