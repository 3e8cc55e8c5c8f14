// Expected HTML: Debian's cmark-gfm 0.29.0.gfm.6 with its table extension, `--unsafe`.

extension TableCorpus {
  static let place: [Sample] = [
    Sample(
      "after a paragraph line",
      "text\n| a |\n| - |\n| b |\n",
      html: "<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n"
        + "</tr>\n</tbody>\n</table>\n"),
    Sample(
      "after two paragraph lines",
      "one\ntwo | x\n| a | b |\n| - | - |\n",
      html: "<p>one\ntwo | x</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n"
        + "</table>\n"),
    Sample(
      "after a mismatch",
      "| a | b | c |\n| - |\n| d |\n| - |\n",
      html: "<p>| a | b | c |\n| - |</p>\n<table>\n<thead>\n<tr>\n<th>d</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "before text",
      "| a | b |\n| - | - |\n| c | d |\ntext\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
        + "<td>d</td>\n</tr>\n<tr>\n<td>text</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "before a blank line and text",
      "| a |\n| - |\n| b |\n\ntext\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n<p>text</p>\n"),
    Sample(
      "before a heading",
      "| a |\n| - |\n| b |\n# c\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n<h1>c</h1>\n"),
    Sample(
      "before a thematic break",
      "| a |\n| - |\n| b |\n---\nc\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n<hr />\n<p>c</p>\n"),
    Sample(
      "before stars",
      "| a |\n| - |\n***\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<hr />\n"),
    Sample(
      "before an underline of equals signs",
      "| a |\n| - |\n| b |\n===\nc\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n<tr>\n"
        + "<td>===</td>\n</tr>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "before a quote",
      "| a |\n| - |\n> b\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<blockquote>\n<p>b</p>\n"
        + "</blockquote>\n"),
    Sample(
      "before a fence",
      "| a |\n| - |\n```\nb\n```\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<pre><code>b\n</code></pre>\n"),
    Sample(
      "before a list",
      "| a |\n| - |\n- b\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<ul>\n<li>b</li>\n</ul>\n"),
    Sample(
      "before an ordered list",
      "| a |\n| - |\n7. b\n\n   c\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<ol start=\"7\">\n<li>\n"
        + "<p>b</p>\n<p>c</p>\n</li>\n</ol>\n"),
    Sample(
      "before an empty item",
      "| a |\n| - |\n-\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<ul>\n<li></li>\n</ul>\n"),
    Sample(
      "before a block of HTML",
      "| a |\n| - |\n<div>\n</div>\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<div>\n</div>\n"),
    Sample(
      "before a tag of no special name",
      "| a |\n| - |\n<x-y z=\"1\">\nb\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<x-y z=\"1\">\nb\n"),
    Sample(
      "before code",
      "| a |\n| - |\n    b\nc\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<pre><code>b\n</code></pre>\n"
        + "<p>c</p>\n"),
    Sample(
      "before a lone pipe",
      "| a |\n| - |\n|\n| c |\n| - |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<p>|</p>\n<table>\n<thead>\n"
        + "<tr>\n<th>c</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "two tables",
      "| a |\n| - |\n\n| b |\n| - |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<table>\n<thead>\n<tr>\n"
        + "<th>b</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "in a fence",
      "```\n| a |\n| - |\n```\n",
      html: "<pre><code>| a |\n| - |\n</code></pre>\n"),
    Sample(
      "in a fence, then outside",
      "```\n\n| a |\n| - |\n\n```\n\n| b |\n| - |\n",
      html: "<pre><code>\n| a |\n| - |\n\n</code></pre>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n"
        + "</thead>\n</table>\n"),
    Sample(
      "in indented code",
      "    | a |\n    | - |\n",
      html: "<pre><code>| a |\n| - |\n</code></pre>\n"),
    Sample(
      "in a comment",
      "<!--\n\n| a |\n| - |\n\n-->\n\n| b |\n| - |\n",
      html: "<!--\n\n| a |\n| - |\n\n-->\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "in a quote",
      "> | a | b |\n> | - | - |\n> | c | d |\n",
      html: "<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n</blockquote>\n"),
    Sample(
      "in a quote with a lazy row",
      "> | a |\n> | - |\n| b |\n",
      html: "<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</blockquote>\n"
        + "<p>| b |</p>\n"),
    Sample(
      "in a quote with a lazy delimiter row",
      "> | a |\n| - |\n",
      html: "<blockquote>\n<p>| a |\n| - |</p>\n</blockquote>\n"),
    Sample(
      "in a quote with a lazy header",
      "> x\n| a |\n> | - |\n",
      html: "<blockquote>\n<p>x</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"
        + "</blockquote>\n"),
    Sample(
      "in quotes of quotes",
      "> > | a |\n> > | - |\n> | b |\n",
      html: "<blockquote>\n<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"
        + "</blockquote>\n<p>| b |</p>\n</blockquote>\n"),
    Sample(
      "in a list item",
      "- | a |\n  | - |\n  | b |\n- c\n",
      html: "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n"
        + "</tr>\n</tbody>\n</table>\n</li>\n<li>c</li>\n</ul>\n"),
    Sample(
      "in a list item, alone with its header",
      "- | a |\n  | - |\n- c\n",
      html: "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</li>\n<li>\n"
        + "<p>c</p>\n</li>\n</ul>\n"),
    Sample(
      "in a list item after text",
      "1. text\n\n   | a |\n   | - |\n   | b |\n\n   more\n",
      html: "<ol>\n<li>\n<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>b</td>\n</tr>\n</tbody>\n</table>\n<p>more</p>\n</li>\n</ol>\n"),
    Sample(
      "in a list item, row too little indented",
      "- | a |\n  | - |\n | b |\n",
      html: "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</li>\n</ul>\n"
        + "<p>| b |</p>\n"),
    Sample(
      "in a list item with tabs",
      "-\t| a |\n\t| - |\n\t| b |\n",
      html: "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n"
        + "</tr>\n</tbody>\n</table>\n</li>\n</ul>\n"),
    Sample(
      "in a quote in a list in a quote",
      "> - > | a |\n>   > | - |\n>   > | b |\n",
      html: "<blockquote>\n<ul>\n<li>\n<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n</blockquote>\n</li>\n</ul>\n"
        + "</blockquote>\n"),
    Sample(
      "in nested lists",
      "- - | a |\n    | - |\n    | b |\n  - c\n",
      html: "<ul>\n<li>\n<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>b</td>\n</tr>\n</tbody>\n</table>\n</li>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    Sample(
      "after a heading line",
      "# a\n| b |\n| - |\n",
      html: "<h1>a</h1>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "after a definition",
      "[a]: /b\n\n| [a] |\n| - |\n",
      html: "<table>\n<thead>\n<tr>\n<th><a href=\"/b\">a</a></th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "under an underlined heading",
      "a\n===\n| - |\n",
      html: "<h1>a</h1>\n<p>| - |</p>\n"),
    Sample(
      "heading that would be under it",
      "| a |\n| - |\n--\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>--</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "many in a row",
      "| a |\n| - |\n| b |\n\n> | c |\n> | - |\n\n- | d |\n  | - |\n  | e |\n\n| f | g |\n|:-|-:|\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n<blockquote>\n<table>\n<thead>\n<tr>\n<th>c</th>\n</tr>\n</thead>\n"
        + "</table>\n</blockquote>\n<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>d</th>\n</tr>\n</thead>\n"
        + "<tbody>\n<tr>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n</li>\n</ul>\n<table>\n<thead>\n<tr>\n"
        + "<th align=\"left\">f</th>\n<th align=\"right\">g</th>\n</tr>\n</thead>\n</table>\n"),
  ]
}
