#!/usr/bin/env bash
# How long a comparison of two editions takes, whole process, beside StrictDoc's on the same requirements in one run:
# 3,000 and 30,000 of which a tenth differs, and one statement of 100,000 words changed throughout.
#   Benchmarks/compare.sh [SIZE…]        3000 and 30000 without
# StrictDoc is fetched into .build/strictdoc. Its comparison is an option of an export, so what is exported besides is
# a project of one requirement. RIVAL=no leaves it out.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --static-swift-stdlib --product gpspec >&2
swift build -c release --static-swift-stdlib --product Benchmarks >&2
program=.build/release/gpspec
rival=.build/strictdoc
if [ "${RIVAL:-yes}" = yes ]; then
  tools/requirements.sh python3-venv
  if [ ! -x "$rival/bin/strictdoc" ]; then
    python3 -m venv "$rival"
    "$rival/bin/pip" install --quiet --disable-pip-version-check strictdoc
  fi
  echo "StrictDoc $("$rival/bin/strictdoc" version)"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the line of a measurement and keeps its medians: wall and processor.
measure() {
  local line
  line=$(python3 Benchmarks/measure.py "$@")
  IFS=$'\t' read -r line wall processor <<< "$line"
  echo "  $line"
}

echo "The catalogue itself, 2018-19-addendum and 2021-23:"
for format in json html; do
  measure "gpspec to $format" 9 "$program" compare 2018-19-addendum 2021-23 --home . --format "$format"
done
if [ $# = 0 ]; then set -- 3000 30000; fi
for count in "$@"; do
  echo "Two editions of $count requirements, a tenth changed:"
  .build/release/Benchmarks editions "$count" "$work/$count"
  runs=$((count > 5000 ? 5 : 9))
  measure "gpspec to json" "$runs" "$program" compare 2019-21 2021-23 --home "$work/$count" --format json
  measure "gpspec to html" "$runs" "$program" compare 2019-21 2021-23 --home "$work/$count" --format html
  # At 30,000 StrictDoc would take many minutes for a figure that nobody doubts.
  if [ "${RIVAL:-yes}" = yes ] && [ "$count" -le 5000 ]; then
    ours=$wall ours_processor=$processor
    rival_run=("$rival/bin/strictdoc" export "$work/$count/strictdoc/one" --output-dir "$work/output"
      --generate-diff-dirs "$work/$count/strictdoc/2019-21" "$work/$count/strictdoc/2021-23")
    MEASURE_CLEAN="$work/output" measure "StrictDoc to html, two pages" 3 "${rival_run[@]}"
    awk -v a="$ours" -v b="$wall" -v c="$ours_processor" -v d="$processor" 'BEGIN {
      printf "  to html, %.0f times as fast; %.0f times by processor time\n", b / a, d / c }'
    measure "StrictDoc, editions read before" 1 "${rival_run[@]}"
    # Both have to have found the same requirements; one that was put in another's place has its id and an n.
    found=$("$program" compare 2019-21 2021-23 --home "$work/$count" --format csv | cut -d, -f4)
    for list in "$found" "$(cat "$work/output/html/changelog.html")"; do
      grep -o 'S[0-9]*-[0-9]*' <<< "$list" | sort -u | wc -l
    done | paste -s -d ' ' | sed 's/\(.*\) \(.*\)/  requirements found to differ: gpspec \1, StrictDoc \2/'
  fi
done
echo "One statement of 100,000 words, changed throughout:"
for words in 100000 20; do
  .build/release/Benchmarks statement "$words" "$work/statement-$words"
  measure "in sentences of $words, to html" 5 "$program" compare 2019-21 2021-23 --home "$work/statement-$words" \
    --format html
done
