#!/usr/bin/env bash
# Makes a tagged PDF (PDF/UA-1) of HTML documents: of all in Output/, or of the files given. The same HTML gives the
# same bytes each time. PDF is for whoever must have one; the HTML is the document.
# The PDFs are put in .build-check/pdf/, under the path of their HTML.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${WEASYPRINT_VERSION:-70.0}
environment=.build-check/weasyprint
out=.build-check/pdf

if [ ! -x "$environment/bin/weasyprint" ]; then
  # Pango draws the text; the fonts stand in for Arial, and their bytes go into the PDF.
  tools/requirements.sh python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "weasyprint==$version"
fi

files=("$@")
if [ "${#files[@]}" -eq 0 ]; then
  while IFS= read -r file; do files+=("$file"); done < <(find Output -name '*.html' 2>/dev/null | LC_ALL=C sort)
fi
if [ "${#files[@]}" -eq 0 ]; then
  echo "There is no HTML in Output/; name the files: make pdf FILES=\"demo/a.html\"" >&2
  exit 1
fi

# A PDF holds dates and an id; both come from here and from the content, never from the clock.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-0}
for file in "${files[@]}"; do
  name=${file#/}
  target="$out/${name%.html}.pdf"
  mkdir -p "$(dirname "$target")"
  "$environment/bin/weasyprint" --quiet --pdf-variant pdf/ua-1 "$file" "$target"
  echo "$target"
done
