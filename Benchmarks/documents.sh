#!/usr/bin/env bash
# Makes the practice agreement pack for many invented practices and measures it against a plain loop that writes the
# same bytes to the same paths. Usage: Benchmarks/documents.sh [PRACTICES] (250 without)
set -euo pipefail
cd "$(dirname "$0")/.."
count="${1:-250}"
program=.build/release/gpspec
[ -x "$program" ] || swift build -c release --static-swift-stdlib --product gpspec
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp -R Templates/workspace "$work/workspace"
rm -rf "$work/workspace/layers/practices" "$work/workspace/layers/pcns" "$work/workspace/layers/places"
awk -v n="$count" 'BEGIN {
  print "ods_code,name,postcode,contract_type,place,list_size,agreement_signed,agreement_reviewed"
  # The answers of the example name its own practices.
  for (i = 99901; i <= 99903; i++) printf "Y%05d,Example Practice %d,EX1 1AA,GMS,North,5000,2021-06-01,2022-06-01\n", i, i
  for (i = 1; i <= n; i++)
    printf "Y%05d,Invented Practice %d,EX1 %dAA,GMS,North,%d,2021-06-01,2022-06-01\n", i, i, i % 10, 4000 + i % 9000
}' > "$work/workspace/practices.csv"
awk -v n="$count" 'BEGIN {
  print "practice,ods_code,name,kind,hours,connection"
  for (i = 1; i <= n; i++) printf "Y%05d,Y%05d,Invented Practice %d,main,08:00 to 18:30,HSCN\n", i, i, i
}' > "$work/workspace/sites.csv"

run() { # label, command…
  local label="$1"; shift
  /usr/bin/env time -f "$label: %e s, %M kB" "$@" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
  tail -n 1 "$work/log"
}
echo "$count practices, four appendices and the agreement, Markdown and HTML"
run "first run " "$program" render practice-agreement --workspace "$work/workspace" --output "$work/out"
run "second run" "$program" render practice-agreement --workspace "$work/workspace" --output "$work/out"
echo "files: $(find "$work/out" -type f | wc -l), $(du -sm "$work/out" | cut -f1) MB"
cat > "$work/plain.py" <<'PY'
import os, sys, time
source, target = sys.argv[1:]
files = [(os.path.relpath(os.path.join(d, f), source), open(os.path.join(d, f), "rb").read())
         for d, _, names in os.walk(source) for f in names]
start = time.time()
for path, data in files:
    place = os.path.join(target, path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(place, "wb") as out: out.write(data)
print(f"plain loop that writes the same bytes: {time.time() - start:.2f} s")
PY
python3 "$work/plain.py" "$work/out" "$work/plain"
