#!/usr/bin/env bash
# How long a check takes, beside cmark and the Python script of ../shared/bench on content of the same size, in one run.
#   Benchmarks/check.sh [BENCH]     BENCH: the folder with gen.py and peer_script.py; left out where there is none
set -euo pipefail
cd "$(dirname "$0")/.."
bench="${1:-../shared/bench}"
swift build -c release --product Benchmarks >&2
program=.build/release/Benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "The real catalogue:"
"$program" check . 9
for count in 3000 30000; do
  echo "$count requirements:"
  "$program" generate "$count" "$work/$count"
  "$program" check "$work/$count" 5
  python3 - "$work/$count/content.md" <<'PY'
import resource, statistics, subprocess, sys, time
times = []
for _ in range(7):
    start = time.perf_counter()
    subprocess.run(["cmark", sys.argv[1]], stdout=subprocess.DEVNULL, check=True)
    times.append(time.perf_counter() - start)
print(f"  cmark over the same content: median {statistics.median(times):.4f} s, least {min(times):.4f} s")
PY
  if [ -f "$bench/gen.py" ]; then
    python3 "$bench/gen.py" "$work/peer$count" "$count" --peers yaml
    python3 - "$bench/peer_script.py" "$work/peer$count/yaml/catalogue" <<'PY'
import statistics, subprocess, sys, time
times = []
for _ in range(3):
    start = time.perf_counter()
    done = subprocess.run([sys.executable, sys.argv[1], "validate", sys.argv[2]], capture_output=True, text=True)
    if done.returncode:
        print("  the Python script could not run: " + (done.stderr.strip().splitlines() or ["?"])[-1])
        break
    times.append(time.perf_counter() - start)
if times:
    print(f"  the Python script (libyaml, JSON Schema): median {statistics.median(times):.4f} s")
PY
  fi
done
