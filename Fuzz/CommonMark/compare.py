#!/usr/bin/env python3
"""Random Markdown through our plain style, libcmark and cmark-gfm: prints the shortest texts on which they differ.

    Fuzz/build.sh Convert.swift && Fuzz/compare.py [NUMBER [SEED]]

Texts without a table are compared with libcmark 0.30, the others with cmark-gfm. Left out, because cmark-gfm differs
by age or by fault: tags of no special name in containers (its CommonMark is 0.29), `\\|` and definitions in a paragraph
right above a table (it unescapes the one twice and forgets the other), vertical tabs and form feeds.
"""
import ctypes, os, random, subprocess, sys

CONVERT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".build-fuzz", "Convert")
OPTIONS = 1 << 9 | 1 << 17  # valid UTF-8, unsafe
pointer = ctypes.c_void_p

cmark = ctypes.CDLL("libcmark.so.0.30.2")
cmark.cmark_markdown_to_html.restype = pointer
cmark.cmark_markdown_to_html.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
gfm = ctypes.CDLL("libcmark-gfm.so.0.29.0.gfm.6")
ctypes.CDLL("libcmark-gfm-extensions.so.0.29.0.gfm.6").cmark_gfm_core_extensions_ensure_registered()
for name, arguments in {
    "find_syntax_extension": [ctypes.c_char_p], "parser_new": [ctypes.c_int], "parser_finish": [pointer],
    "render_html": [pointer, ctypes.c_int, pointer], "parser_get_syntax_extensions": [pointer],
    "parser_attach_syntax_extension": [pointer, pointer], "parser_free": [pointer], "node_free": [pointer],
    "parser_feed": [pointer, ctypes.c_char_p, ctypes.c_size_t],
}.items():
    function = getattr(gfm, "cmark_" + name)
    function.restype, function.argtypes = pointer, arguments
table = gfm.cmark_find_syntax_extension(b"table")

def expected(text):
    parser = gfm.cmark_parser_new(OPTIONS)
    gfm.cmark_parser_attach_syntax_extension(parser, table)
    gfm.cmark_parser_feed(parser, text, len(text))
    root = gfm.cmark_parser_finish(parser)
    html = ctypes.string_at(gfm.cmark_render_html(root, OPTIONS, gfm.cmark_parser_get_syntax_extensions(parser)))
    gfm.cmark_node_free(root)
    gfm.cmark_parser_free(parser)
    if b"<table>" in html: return html
    return ctypes.string_at(cmark.cmark_markdown_to_html(text, len(text), OPTIONS))

def ours(texts):
    run = subprocess.run([CONVERT, "--batch", "--unsafe"], input=b"\0".join(texts), stdout=subprocess.PIPE, check=True)
    return run.stdout.split(b"\0")[:-1]

def shortest(text):
    changed = True
    while changed:
        changed = False
        for size in (16, 8, 4, 2, 1):
            at = 0
            while at < len(text):
                cut = text[:at] + text[at + size:]
                if cut and expected(cut) != ours([cut])[0]: text, changed = cut, True
                else: at += size
    return text

PIECES = ["|", "|", "|", "| ", " |", "| a", "| b |", "|-|", "| - |\n", "| - | - |\n", "|:-:|-:|\n", "-|-\n", ":-\n",
  "-:\n", "--\n", "---\n", "\n", "\n", "\n", "\n\n", "> ", "> ", ">", "- ", "* ", "1. ", "2. ", "10) ", "+", "  ", "   ",
  "    ", "\t", "a", "b", "\\|", "`", "`x`", "===\n", "# h\n", "```\n", "~~~\n", "<div>\n", "<!--\n", "-->\n", "-\n",
  "1.\n", "| a |\n| - |\n", "| a | b |\n|---|:-:|\n| c | d |\n", "> | a |\n> | - |\n", "- | a |\n  | - |\n", "***\n",
  "[x]", "**s**", "_", "[y](z)", "\r\n", "|\n", "&amp;", "é"]

number = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
texts = ["".join(dice.choice(PIECES) for _ in range(dice.choice([10, 15, 25, 50]))).encode() for _ in range(number)]
found = set()
for text, html in zip(texts, ours(texts)):
    if b"\\|" in text or b"]:" in text: continue
    if expected(text) != html: found.add(shortest(text))
for text in sorted(found, key=len)[:20]:
    print(repr(text.decode()), expected(text).decode(), ours([text])[0].decode(), sep="\n")
print(number, "texts,", len(found), "differences")
sys.exit(bool(found))
