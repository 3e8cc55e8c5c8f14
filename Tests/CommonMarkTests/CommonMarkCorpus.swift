/// Snippets of our own that together use every construct of CommonMark, the nasty corners in particular. None holds
/// what could be a table.
enum CommonMarkCorpus {
  static let all: [String] = blocks + lists + code + inlines + links + html

  /// The snippet alone, in a quote, in a list item, in both, and with other line ends.
  static func variations(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func prefixed(_ first: String, _ rest: String) -> String {
      lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }.joined(separator: "\n")
    }
    return [
      text, prefixed("> ", "> "), prefixed("- ", "  "), prefixed("1. > ", "   > "), prefixed("> 7) ", ">    "),
      prefixed(">", ""), prefixed("* ", "\t"), text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"),
      text + "\n", "before\n" + text + "\nafter",
    ]
  }

  static let blocks: [String] = [
    "", "\n", " ", "a", "a\nb", "a  \nb", "a\\\nb", "a\n\nb", "   a", "a\n      b", "    a\n\n    b", "\ta", " \ta",
    "a\n    b", "# a", "## a ##", "### a ### b", "#### a \\#", "##### a", "###### a", "####### a", "#a", "#", "## ##",
    "#\ta", "   # a", "    # a", "a\n# b", "a\n===", "a\n---", "a\nb\n  ===  ", "a\n=\nb\n-", "===", "a\n    ===",
    "a\n= =", "# a\n---", "- a\n---", "> a\n---", "> a\n===", "---", "***", "___", " - - -", "**  * ** * ** * **",
    "--", "+++", "- - -x", "a\n***\nb", "- a\n***\n- b", "    ***", "_____________________________________", "> a",
    ">a", ">  a", "> # a\n> b", "> a\nb", "> a\n\nb", "> a\n\n> b", "> a\n>\n> b", ">", ">\n>", "> > > a\nb",
    ">>> a\n> b\n>>c", ">     code\n\n>    no", "> ```\nb\n```", "> - a\nb", "a\n> b", "> a\n***\n> b",
    "[a]: /b\n# c\n[a]", "\u{FEFF}a", "a\u{0}b", "\u{A0}a", "a\u{2028}b", "\u{FEFF}\u{FEFF}a",
  ]

  static let lists: [String] = [
    "- a", "+ a\n* b", "* a\n* b", "- a\n\n- b", "- a\n- b\n\n- c", "- a\n\n  b\n- c", "- a\n  - b\n    - c",
    "- a\n - b\n  - c", "1. a\n2. b", "3. a", "0. a", "003) a", "1234567890. a", "-1. a", "1) a\n2. b", "a\n1. b",
    "a\n2. b", "a\n- b", "a\n-", "-", "-\n  a", "-\n\n  a", "- \n- a\n-", "1.\n2.", "-    a", "-     a", "-\ta",
    "-\t\ta", "- a\n\n\n  b", "- a\n\n\n- b", "- # a\n- b\n  ===", "- ```\n  a\n  ```\n- b",
    "-  ```\n   a\n\n   b\n   ```", "1. - 2. a", "- - - a", "- a\n  > b\n  ```\n  c\n  ```\n- d",
    "- a\n  > b\n  >\n- c", "* a\n  * b\n\n  c", "10) a\n    b\n\n    c", "- [a]: /b\n- [a]",
    "- a\n- b\n\n\n\n- c\n\n      code", "<!-- -->\n- a\n\n<!-- -->\n- b", "- a\nb\n- c", "- a\n\n      b",
    "  10.  a\n\n\n       b", "1.  a\n\n    b\n\n        c\n\n    > d", "- a\n - b\n  - c\n   - d\n    - e",
    "1. a\n\n  2. b\n\n    3. c", "- a\n  b\n\n    c", "* - +", "- -\n-\n  -", "- a\n\n [x]: /y\n- b",
    "- a\n  - b\n\n    c\n- d", "*\ta\n\n\tb\n\n\t\tc", "1. a\n   - b\n\n   c\n2. d", "- ***\n- a\n  ***",
    "+ a\n\n\n\n      b", "- a\n\n\tb", " -    one\n\n     two", "- a \n\n- > b\n  c\n- d",
  ]

  static let code: [String] = [
    "```\na\n```", "~~~\na\n~~~", "```\na\n~~~\n```", "````\n```\n`````", "```", "```\n\n  ", "```\na",
    "> ```\n> a\n\nb", "  ```\n  a\n b\n   c\n  ```", "    ```\n    a", "```\na\n  ```", "```\na\n    ```",
    "``` ```\na", "```` a` ```", "a\n```\nb\n```\nc", "```swift\na\n```", "~~~ swift let x`y\na\n~~~~",
    "```a&amp;b \\* c\nx\n```", "```;\n```", "``` \u{A0}x\ty\n```", "~~~~\n<>&\"\n~~~~", "    a\n    b",
    "    a\n\n\n    b\n  \n", "        a\n    b", "\t\ta\n  \tb", "    a\nb", "a\n\n    b\n# c\n    d\ne\n---\n    f",
    "    <a/>\n    *b*\n\n    - c", "\n    \n    a\n    ", "    a  ", "```\n\t a\n```", "- ```\n\ta\n  ```",
    "``` x\ny\n```  \nz", "`a`", "`` a ` b ``", "` `` `", "`  `` `", "` a`", "`\u{A0}a\u{A0}`", "` `\n`  `",
    "``\na \nb  \nc\n``", "`a   b \nc`", "`a\\`b`", "`a*`b*", "[a `](/b)`", "`<a href=\"`\">`", "<a href=\"`\">`",
    "`<http://a.`b>`", "```a``", "`a", "`a``b``", "`` ` ``", "`&amp;`", "``` ` ```", "`a\n`\nb", "`\\`", "\\`a`",
    "`a`b`c`", "``a`b", "`\na\n`",
  ]

  static let inlines: [String] = [
    "*a*", "a * b *", "a*\"b\"*", "*\u{A0}a\u{A0}*", "a*b*", "5*6*78", "_a_", "_ a_", "a_\"b\"_", "a_b_", "5_6_78",
    "п_с_т", "aa_\"b\"_c", "a-_(b)_", "_a*", "*a *", "*a\n*", "*(*a)", "*(*a*)*", "*a*b", "_a _", "_(_a)", "_(_a_)_",
    "_a_b", "_a_b_c_", "_(a)_.", "**a**", "** a **", "a**\"b\"**", "a**b**", "__a__", "__ a__", "a__b__",
    "__a, __b__, c__", "a-__(b)__", "**a **", "**(**a)", "*(**a**)*", "**a (*b* c)**", "**a\"*b*\"c**", "**a**b",
    "__a __", "_(__a__)_", "__a__b", "*a [b](/c)*", "*a\nb*", "_a __b__ c_", "_a _b_ c_", "__a_ b_", "*a *b**",
    "*a **b** c*", "*a**b**c*", "*a**b*", "***a** b*", "*a **b***", "*a**b***", "a***b***c", "a******b*********c",
    "*a **b *c* d** e*", "*a [*b*](/c)*", "** is not", "**** is not", "**a [b](/c)**", "**a\nb**", "__a _b_ c__",
    "__a __b__ c__", "____a__ b__", "**a **b****", "**a *b* c**", "**a*b*c**", "***a* b**", "**a *b***",
    "**a *b **c** d* e**", "a ***", "a *\\**", "a *_*", "a *****", "a **\\***", "a **_**", "**a*", "*a**", "***a**",
    "****a*", "**a***", "*a****", "a ___", "a _\\__", "__a_", "_a__", "___a__", "____a_", "__a___", "**a**", "*_a_*",
    "__*a*__", "_*a*_", "****a****", "______a______", "***a***", "_____a_____", "*a _b* c_", "*a __b *c d__ e*",
    "**a **b c**", "*a *b c*", "*[a*](b)", "_a [b_](c)", "*<a title=\"*\"/>", "**<a href=\"**\">", "*a `*`*",
    "_a `_`_", "**a<http://b/?c=**>", "__a<http://b/?c=__>",
    "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\}\\~", "\\a\\ \\é\\\t",
    "\\\\*a*", "\\# a", "\\&ouml;", "&nbsp; &amp; &copy; &AElig; &Dcaron; &frac34; &HilbertSpace; &ngE;",
    "&#35; &#1234; &#992; &#0; &#x22; &#XD06; &#xcab; &#x110000; &#98765432;",
    "&nbsp &x; &#; &#x; &#87654321; &#abcdef0; &a?;", "&copy", "&MadeUp;", "&#42;a&#42;", "&#42; a", "a&#10;&#10;b",
    "&#9;a", "a\n b", "a \n b", "a   \n   b", "*a  \nb*", "`a  \nb`", "<a href=\"b  \nc\">", "a\\", "a  ", "### a\\",
    "### a  ", "hello $.;'there", "Foo χρῆν", "a     b", "\"'&<>", "a\u{1}b", "😀 *é*", "**⟦x⟧**",
    "{++a++} {--b--} ‹c›", "⟦missing: x⟧",
  ]

  static let links: [String] = [
    "[a](b)", "[a](/b \"c\")", "[a](b 'c')", "[a](b (c))", "[a](b \"\")", "[a](<>)", "[a]()", "[](b)", "[a](/b c)",
    "[a](</b c>)", "[a](b\nc)", "[a](<b\nc>)", "[a](<b)c>)", "[a](<b\\>)", "[a](<b)c", "[a](\\(b\\))", "[a](b(c(d)))",
    "[a](b(c)", "[a](b\\(c\\))", "[a](<b(c>)", "[a](b\\)\\:)", "[a](#b)", "[a](http://b.c#d)", "[a](b\\c)",
    "[a](b%20&auml;)", "[a](\"b\")", "[a](/b \"c \\\"&quot;\")", "[a](/b\u{A0}\"c\")", "[a](/b \"c \"d\" e\")",
    "[a](/b 'c \"d\" e')", "[a](   /b\n  \"c\"  )", "[a] (/b)", "[a [b [c]]](/d)", "[a] b](/c)", "[a [b](/c)",
    "[a \\[b](/c)", "[a *b **c** `d`*](/e)", "[![a](b.jpg)](/c)", "[a [b](/c) d](/e)", "[a *[b [c](/d)](/e)* f](/g)",
    "![[[a](b)](c)](d)", "*[a*](/b)", "[a *b](c*)", "*a [b* c]", "[a <b c=\"](d)\">", "[a`](/b)`",
    "[a<http://b/?c=](d)>", "[a][b]\n\n[b]: /c \"d\"", "[a [b]][c]\n\n[c]: /d", "[a *b*][c]\n\n[c]: /d",
    "[a [b](/c)][d]\n\n[d]: /e", "*[a*][b]\n\n[b]: /c", "[a *b][c]*\n\n[c]: /d", "[a][BaR]\n\n[bar]: /b",
    "[ẞ]\n\n[SS]: /b", "[a\n b]: /c\n\n[x][A B]", "[a] [b]\n\n[b]: /c", "[a]\n[b]\n\n[b]: /c",
    "[a]: /b\n\n[a]: /c\n\n[a]", "[a][b\\!]\n\n[b!]: /c", "[a][b[]\n\n[b[]: /c", "[a[b]]: /c\n\n[a[b]]",
    "[a\\]]: /b\n\n[a\\]]", "[]\n\n[]: /b", "[\n ]\n\n[\n ]: /b", "[a][]\n\n[a]: /b \"c\"", "[*a* b][]\n\n[*a* b]: /c",
    "[A][]\n\n[a]: /b", "[a] \n[]\n\n[a]: /b", "[[*a* b]]\n\n[*a* b]: /c", "[[a [b]\n\n[b]: /c", "[a] b\n\n[a]: /c",
    "\\[a]\n\n[a]: /b", "[a*]: /b\n\n*[a*]", "[a][b]\n\n[a]: /c\n[b]: /d", "[a](not a link)\n\n[a]: /b",
    "[a][b][c]\n\n[c]: /d\n[b]: /e", "[a]: \n   /b  \n     'c'  \n\n[a]", "[a]: /b '\nc\nd\n'\n\n[a]",
    "[a]: /b 'c\n\nd'\n\n[a]", "[a]:\n\n[a]", "[a]: <>\n\n[a]", "[a]: <b>(c)\n\n[a]",
    "[a]: /b\\c\\*d \"e\\\"f\\g\"\n\n[a]", "[a]\n\n[a]: b", "[A]: /b\n\n[α]", "[a]: /b \"c\" d",
    "[a]: /b\n\"c\" d\n\n[a]", "    [a]: /b\n\n[a]", "```\n[a]: /b\n```\n\n[a]", "a\n[b]: /c\n\n[b]",
    "# [a]\n[a]: /b\n> c", "[a]: /b\nc\n===\n[a]", "[a]: /b\n===\n[a]", "[a]: /b \"c\"\n[d]: /e\n  \"f\"\n[a], [d]",
    "[a]\n\n> [a]: /b", "![a](/b \"c\")", "![a *b*]\n\n[a *b*]: c \"d\"", "![a ![b](/c)](/d)", "![a [b](/c)](/d)",
    "![](/b)", "![a][]\n\n[a]: /b", "!\\[a]\n\n[a]: /b", "\\![a]\n\n[a]: /b",
    "![a\nb  \nc `d` <e> &amp; \"f\"](g 'h \"i\"')", "![a](b \"\")", "![**a _b_**](c)", "<http://a.b/c?d=e&f>",
    "<MAILTO:A@B.C>", "<a+b+c:d>", "<made-up://a,b>", "<http://a b>", "<http://a/\\[\\>", "<a@b.example.com>",
    "<a+b@c-d0.com>", "<a\\+b@c.d>", "<>", "< http://a >", "<m:abc>", "<a.b.c>", "http://a.b", "a@b.c",
    "<localhost:5001/a>", "[a](javascript:b)", "[a](JAVASCRIPT:b)", "[a](vbscript:b)", "[a](file:///b)",
    "[a](data:text/html,b)", "[a](data:image/png;base64,b)", "![a](DATA:image/GIF;b)", "[a](java&#10;script:b)",
    "[a](&#106;avascript:b)", "[a](x-javascript:b)", "<javascript:a>", "![a](javascript:b)",
    "[a](data:image/svg+xml,b)", "[a](data:image/webp)",
  ]

  static let html: [String] = [
    "<a><b c=\"d\"><e/>", "<a/><b2/>", "<a  /><b2\nc=\"d\" >", "<a b=\"c\" d = 'e' _f g:h=i.j\nk=l />", "<33> <__>",
    "<a h*#r=\"b\">", "<a b=\"c'> <d e=f\">", "< a><\nb/><c/ >\n<d e=f/>", "<a b='c'd=e>", "</a></b >", "</a b=\"c\">",
    "a <!-- b\nc - d -->", "a <!-- b -- c -->", "a <!--> b -->", "a <!-- b--->", "a <?php echo $a; ?>",
    "a <!ELEMENT b EMPTY>", "a <![CDATA[>&<]]>", "a <b c=\"&ouml;\">", "a <b c=\"\\*\">", "<a b=\"\\\"\">",
    "<table>\n<tr>\n<td>\na\n</td>\n</tr>\n</table>\n\nb", " <div>\n  *a*\n", "</div>\n*a*",
    "<DIV CLASS=\"a\">\n\n*b*\n\n</DIV>", "<div id=\"a\"\n  class=\"b\">\n</div>", "<div>\n*a*\n\n*b*",
    "<div id=\"a\"\n*b*", "<div *???-&&&-<---\n*a*", "<div><a href=\"b\">*c*</a></div>",
    "<div></div>\n``` c\nint x;\n```", "<a href=\"b\">\n*c*\n</a>", "<Warning>\n*a*\n</Warning>",
    "<i class=\"a\">\n*b*\n</i>", "</ins>\n*a*", "<del>\n*a*\n</del>", "<del>\n\n*a*\n\n</del>", "<del>*a*</del>",
    "<pre lang=\"a\"><code>\n\nb\n</code></pre>\nc", "<script type=\"a\">\n// b\n\nc\n</script>\nd",
    "<textarea>\n\n*a*\n\n_b_\n\n</textarea>", "<style\n  type=\"a\">\nb {c:d;}\n\n</style>\ne",
    "<style\n  type=\"a\">\n\nb", "> <div>\n> a\n\nb", "- <div>\n- a", "<style>p{a:b;}</style>\n*c*",
    "<!-- a -->*b*\n*c*", "<script>\na\n</script>1. *b*", "<!-- a\n\nb\n   c -->\nd", "<?php\n\n  a\n\n?>\nb",
    "<!DOCTYPE html>", "<![CDATA[\nf(a) {\n\n}\n]]>\nb", "  <!-- a -->\n\n    <!-- b -->", "  <div>\n\n    <div>",
    "a\n<div>\nb\n</div>", "<div>\na\n</div>\n*b*", "a\n<a href=\"b\">\nc", "<div>\n\n*a* b\n\n</div>",
    "<table>\n\n<tr>\n\n<td>\na\n</td>\n\n</tr>\n\n</table>",
    "<table>\n\n  <tr>\n\n    <td>\n      a\n    </td>\n\n  </tr>\n\n</table>", "<x-y>\na", "a\n<x-y>\nb",
    "- a\n<x-y>\nb", "<search>\na", "<br>", "a<br>b<br/>c<br />d", "<!---->", "a\n<!---->\nb", "<h1>a</h1>", "</h1 a>",
    "<hr/>a", "<PRE>\n\na\n</pRe>",
  ]
}
