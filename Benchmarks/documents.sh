#!/usr/bin/env bash
# Makes the practice agreement pack for many invented practices and measures it against a plain loop that writes the
# same bytes to the same paths. Usage: Benchmarks/documents.sh [PRACTICES [RUNS]] (250 practices, 5 runs of each; the
# folder for the data is WORK or one in memory)
set -euo pipefail
cd "$(dirname "$0")/.."
count="${1:-250}"
runs="${2:-5}"
program=.build/release/gpspec
[ -x "$program" ] || swift build -c release --static-swift-stdlib --product gpspec
# A disk would be measured instead of the program, and not the same each time.
base="${WORK:-/dev/shm}"
[ -w "$base" ] || base="${TMPDIR:-/tmp}"
# ext4 goes round inodes that were deleted in the last minutes, which takes longer than writing the new files: on a disk
# nothing is removed before the end.
[ "$base" = /dev/shm ] || export MEASURE_KEEP=1
work="$(mktemp -d "$base/gpspec-bench.XXXXXX")"
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache"
cp -R Templates/workspace "$work/workspace"
rm -rf "$work/workspace/layers/practices" "$work/workspace/layers/pcns" "$work/workspace/layers/places"
awk -v n="$count" 'BEGIN {
  print "ods_code,name,postcode,contract_type,place,list_size,agreement_signed,agreement_reviewed,dispensing"
  # The answers of the example name its own practices.
  for (i = 99901; i <= 99903; i++) printf "Y%05d,Example Practice %d,EX1 1AA,GMS,North,5000,2021-06-01,2022-06-01,no\n", i, i
  for (i = 1; i <= n; i++)
    printf "Y%05d,Invented Practice %d,EX1 %dAA,GMS,North,%d,2021-06-01,2022-06-01,no\n", i, i, i % 10, 4000 + i % 9000
}' > "$work/workspace/practices.csv"
awk -v n="$count" 'BEGIN {
  print "practice,ods_code,name,kind,hours,connection"
  for (i = 1; i <= n; i++) printf "Y%05d,Y%05d,Invented Practice %d,main,08:00 to 18:30,HSCN\n", i, i, i
}' > "$work/workspace/sites.csv"

uptime
echo "$count practices, four appendices and the agreement, Markdown and HTML"
measure() { # label, command…; what the command cleans before each run is in MEASURE_CLEAN
  local label="$1"; shift
  python3 Benchmarks/measure.py "$label" "$runs" "$@" | cut -f1
}
render=("$program" render practice-agreement --workspace "$work/workspace" --output "$work/out")
MEASURE_CLEAN="$work/out" measure "first run" "${render[@]}"
measure "second run, nothing changed" "${render[@]}"
measure "made anew and compared" "${render[@]}" --anew
MEASURE_CLEAN="$work/out" measure "first run, without locks" "${render[@]}" --no-locks
"${render[@]}" --anew 2> "$work/log"
echo "files: $(find "$work/out" -type f | wc -l), $(du -sm "$work/out" | cut -f1) MB"
cat > "$work/plain.py" <<'PY'
import os, shutil, statistics, sys, time
source, target = sys.argv[1:3]
files = [(os.path.relpath(os.path.join(d, f), source), open(os.path.join(d, f), "rb").read())
         for d, _, names in os.walk(source) for f in names]
times = []
for _ in range(int(sys.argv[3])):
    if os.path.exists(target):
        if os.environ.get("MEASURE_KEEP"): os.rename(target, f"{target}.{len(times)}")
        else: shutil.rmtree(target)
    start = time.time()
    for path, data in files:
        place = os.path.join(target, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as out: out.write(data)
    times.append(time.time() - start)
print(f"plain loop that writes the same bytes: median {statistics.median(times):.3f} s, least {min(times):.3f} s")
PY
python3 "$work/plain.py" "$work/out" "$work/plain" "$runs"
