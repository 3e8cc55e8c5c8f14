// Expected HTML: Debian's cmark-gfm 0.29.0.gfm.6 with its table extension, `--unsafe`.

extension TableCorpus {
  static let basic: [Sample] = [
    Sample(
      "two columns",
      "| a | b |\n| - | - |\n| c | d |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
        + "<td>d</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "header only",
      "| a | b |\n| --- | --- |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
    Sample(
      "no edge pipes",
      "a | b\n--|--\nc | d\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
        + "<td>d</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "alignment",
      "| a | b | c | d |\n|:-|:-:|-:|-|\n| 1 | 2 | 3 | 4 |\n",
      html: "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th align=\"center\">b</th>\n"
        + "<th align=\"right\">c</th>\n<th>d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td align=\"left\">1</td>\n<td align=\"center\">2</td>\n<td align=\"right\">3</td>\n"
        + "<td>4</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "one column",
      "| a |\n|---|\n| b |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "one column without pipes",
      "a\n:-\nb\n",
      html: "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td align=\"left\">b</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "one column, pipe at the end only",
      "a |\n- |\nb |\n",
      html: "<p>a |</p>\n<ul>\n<li>|\nb |</li>\n</ul>\n"),
    Sample(
      "hyphens alone are no delimiter row",
      "a\n--\nb\n",
      html: "<h2>a</h2>\n<p>b</p>\n"),
    Sample(
      "short and long rows",
      "| a | b |\n| - | - |\n| c |\n| d | e | f |\n|\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n"
        + "<td></td>\n</tr>\n<tr>\n<td>d</td>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n<p>|</p>\n"),
    Sample(
      "too few columns in the delimiter row",
      "| a | b |\n| - |\n| c |\n",
      html: "<p>| a | b |\n| - |\n| c |</p>\n"),
    Sample(
      "too many columns in the delimiter row",
      "| a |\n| - | - |\n| c |\n",
      html: "<p>| a |\n| - | - |\n| c |</p>\n"),
    Sample(
      "escaped pipes",
      "| a \\| b |\n| - |\n| `c \\| d` \\| **e \\| f** |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a | b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><code>c | d</code> | <strong>e | f</strong></td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "a pipe in a code span cuts the row",
      "| a | b |\n| - | - |\n| `c|d` | e |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>`c</td>\n"
        + "<td>d`</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "backslashes before a pipe",
      "| a | b |\n| - | - |\n| c \\\\| d | e |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>c | d</td>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "empty cells",
      "| a | |\n| - | - |\n| | b |\n| | |\n||\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td></td>\n"
        + "<td>b</td>\n</tr>\n<tr>\n<td></td>\n<td></td>\n</tr>\n<tr>\n<td></td>\n<td></td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "wide blanks",
      "|   a   |\tb\t|\n|  :---  |\t---:\t|\n|   c   |\td\t|\n",
      html: "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n<th align=\"right\">b</th>\n</tr>\n"
        + "</thead>\n<tbody>\n<tr>\n<td align=\"left\">c</td>\n<td align=\"right\">d</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "trailing blanks",
      "| a |  \n| - |  \n| b |  \n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "indented by three",
      "   | a |\n   | - |\n   | b |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "indented header by four",
      "    | a |\n| - |\n",
      html: "<pre><code>| a |\n</code></pre>\n<p>| - |</p>\n"),
    Sample(
      "indented delimiter row by four",
      "| a |\n    | - |\n",
      html: "<p>| a |\n| - |</p>\n"),
    Sample(
      "indented row by four",
      "| a |\n| - |\n    | b |\n",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<pre><code>| b |\n"
        + "</code></pre>\n"),
    Sample(
      "inline content",
      "| *a* | **b** | `c` |\n| - | - | - |\n| [d](e \"f\") | <http://g.h> | ![i](j) |\n",
      html: "<table>\n<thead>\n<tr>\n<th><em>a</em></th>\n<th><strong>b</strong></th>\n"
        + "<th><code>c</code></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><a href=\"e\" title=\"f\">d</a></td>\n<td><a href=\"http://g.h\">http://g.h</a></td>\n"
        + "<td><img src=\"j\" alt=\"i\" /></td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "raw HTML",
      "| <b>a</b> |\n| - |\n| <br> b &amp; &copy; |\n",
      html: "<table>\n<thead>\n<tr>\n<th><b>a</b></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><br> b &amp; ©</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "cells like blocks",
      "| # a | - b |\n| - | - |\n| > c | 1. d |\n| ``` | --- |\n| <div> | [e]: /f |\n",
      html: "<table>\n<thead>\n<tr>\n<th># a</th>\n<th>- b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>&gt; c</td>\n<td>1. d</td>\n</tr>\n<tr>\n<td>```</td>\n<td>---</td>\n</tr>\n<tr>\n"
        + "<td><div></td>\n<td>[e]: /f</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "cells with open emphasis",
      "| *a | b* |\n| - | - |\n| **c | d** |\n",
      html: "<table>\n<thead>\n<tr>\n<th>*a</th>\n<th>b*</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>**c</td>\n<td>d**</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "cells with escapes",
      "| \\* | \\\\ |\n| - | - |\n| a\\ | \\# |\n",
      html: "<table>\n<thead>\n<tr>\n<th>*</th>\n<th>\\</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>a\\</td>\n<td>#</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "reference in a cell",
      "| [a] | [b][a] |\n| - | - |\n| ![c][a] | [A] |\n\n[a]: /u \"t\"\n",
      html: "<table>\n<thead>\n<tr>\n<th><a href=\"/u\" title=\"t\">a</a></th>\n"
        + "<th><a href=\"/u\" title=\"t\">b</a></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><img src=\"/u\" alt=\"c\" title=\"t\" /></td>\n<td><a href=\"/u\" title=\"t\">A</a></td>\n"
        + "</tr>\n</tbody>\n</table>\n"),
    Sample(
      "entities",
      "| &#124; |\n| - |\n| a &lt; b &quot; |\n",
      html: "<table>\n<thead>\n<tr>\n<th>|</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>a &lt; b &quot;</td>\n"
        + "</tr>\n</tbody>\n</table>\n"),
    Sample(
      "not ASCII",
      "| é | 日本 |\n| - | - |\n| “x” | – |\n",
      html: "<table>\n<thead>\n<tr>\n<th>é</th>\n<th>日本</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td>“x”</td>\n<td>–</td>\n</tr>\n</tbody>\n</table>\n"),
    Sample(
      "no line end",
      "| a |\n| - |\n| b |",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
    Sample(
      "other line ends",
      "| a |\r\n| - |\r\n| b |\r\n\r\nc\r",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>\n<p>c</p>\n"),
    Sample(
      "delimiter row with a colon alone",
      "| a |\n| : |\n",
      html: "<p>| a |\n| : |</p>\n"),
    Sample(
      "delimiter row with two colons",
      "| a |\n| :: |\n",
      html: "<p>| a |\n| :: |</p>\n"),
    Sample(
      "delimiter row with a blank in it",
      "| a |\n| - - |\n",
      html: "<p>| a |\n| - - |</p>\n"),
    Sample(
      "delimiter row alone",
      "| - |\n",
      html: "<p>| - |</p>\n"),
    Sample(
      "delimiter row twice",
      "| - |\n| - |\n| - |\n",
      html: "<table>\n<thead>\n<tr>\n<th>-</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>-</td>\n</tr>\n"
        + "</tbody>\n</table>\n"),
  ]
}
