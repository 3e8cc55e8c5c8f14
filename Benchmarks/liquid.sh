#!/usr/bin/env bash
# Measures the Liquid engine beside a loop written by hand, swift-mustache, python-liquid and ruby-liquid, on the same
# template and data, each in one process of its own, warmed up. Fetches the rivals the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
out=.build-check/bench-liquid
environment=.build-check/python-liquid
mkdir -p "$out"

tools/requirements.sh ruby-liquid python3-venv
if [ ! -x "$environment/bin/python" ]; then python3 -m venv "$environment"; fi
if ! "$environment/bin/python" -c 'import liquid' 2>/dev/null; then
  "$environment/bin/pip" install --quiet --disable-pip-version-check python-liquid
fi
swift build -c release --static-swift-stdlib --product LiquidBenchmarks >&2
swift build -c release --package-path Benchmarks/rivals/mustache --scratch-path .build-check/mustache >&2

.build/release/LiquidBenchmarks "$out"
{
  .build/release/LiquidBenchmarks
  .build-check/mustache/release/mustache-rival "$out/list.json"
  "$environment/bin/python" Benchmarks/rivals/python_liquid.py "$out"
  ruby Benchmarks/rivals/ruby_liquid.rb "$out"
} > "$out/results.tsv"

awk -F'\t' '
  { name[NR] = $1; seconds[NR] = $2; bytes[NR] = $3; of[$1] = $2 }
  END {
    printf "%-24s %12s %10s %10s %16s\n", "", "ms a round", "bytes", "MB/s", "times as long as"
    printf "%-24s %12s %10s %10s %16s\n", "", "", "", "", "strict, markdown"
    for (line = 1; line <= NR; line++)
      printf "%-24s %12.3f %10d %10.1f %16.2f\n", name[line], seconds[line] * 1000, bytes[line],
        bytes[line] / seconds[line] / 1e6, seconds[line] / of["strict, markdown"]
  }' "$out/results.tsv"
