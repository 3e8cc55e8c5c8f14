"""Names the pages to look at: the first of each kind, and forty more at even distances; all of them with 1."""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
pages = sorted(str(p.relative_to(root)) for p in root.rglob("*.html"))


def kind(path):
    """The path with what differs between pages of a kind left out."""
    path = re.sub(r"^editions/[^/]+/", "editions/E/", path)
    path = re.sub(r"^packs/[^/]+/", "packs/P/", path)
    path = re.sub(r"^compare/[^/]+/", "compare/C/", path)
    # Of a document for practices that of one; every document is a kind of its own.
    path = re.sub(r"/[A-Z][0-9]{5}(?=[/.])", "/Y", path)
    return re.sub(r"/(requirements|topics|provisions)/[^/]+/", r"/\1/X/", path)


if sys.argv[2] == "1":
    chosen = pages
else:
    first = {}
    for page in pages:
        first.setdefault(kind(page), page)
    step = max(1, len(pages) // 40)
    chosen = sorted(set(first.values()) | set(pages[step // 2 :: step][:40]))
for page in chosen:
    print(root / page)
