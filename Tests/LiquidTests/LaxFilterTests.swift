import Liquid
import Testing

@Suite struct LaxFilterTests {
  @Test(arguments: [
    Case("abs", "{{ -5 | abs }} {{ '-1.5' | abs }} {{ nil | abs }}", "5 1.5 0"),
    Case("append", "{{ 'a' | append: 1 }}{{ nil | append: 'b' }}", "a1b"),
    Case(
      "atLeastAndMost", "{{ 3 | at_least: 5 }}{{ 7 | at_least: 5 }}{{ 3 | at_most: 5 }}{{ 7 | at_most: 5 }}", "5735"),
    Case(
      "base64",
      "{{ 'a?>' | base64_encode }} {{ 'YT8+' | base64_decode }} {{ 'a?>' | base64_url_safe_encode }} {{ 'YT8-' | base64_url_safe_decode }}",
      "YT8+ a?> YT8- a?>"),
    Case("base64Error", "{{ 'x' | base64_decode }}", "Liquid error: invalid base64 provided to base64_decode"),
    Case("capitalize", "{{ 'aBC dE' | capitalize }}", "Abc de"),
    Case("ceilFloor", "{{ 1.2 | ceil }}{{ '1.8' | floor }}{{ -1.2 | floor }}{{ -1.8 | ceil }}", "21-2-1"),
    Case("compact", "{{ a | compact | join: '-' }}", "{\"a\":[1,null,2]}", "1-2"),
    Case("compactsByProperty", "{{ a | compact: 'n' | map: 'n' | join }}", "{\"a\":[{\"n\":1},{\"n\":null}]}", "1"),
    Case("concat", "{{ a | concat: b | join }}", "{\"a\":[1],\"b\":[2]}", "1 2"),
    Case("concatError", "{{ a | concat: 1 }}", "{\"a\":[1]}", "Liquid error: concat filter requires an array argument"),
    Case(
      "date", "{{ '2016-03-14 09:05:07' | date: '%a %A %b %B %d %e %H %I %j %m %M %p %P %S %y %Y %-d %^a %%' }}",
      "Mon Monday Mar March 14 14 09 09 074 03 05 AM am 07 16 2016 14 MON %"),
    Case("dateWeeks", "{{ '2016-01-01' | date: '%U %W %V %G %u %w %s' }}", "00 00 53 2015 5 5 1451606400"),
    Case(
      "dateForms",
      "{{ 'March 14, 2016' | date: '%F' }} {{ '14 Mar 2016 10:30 pm' | date: '%F %T' }} {{ 1152098955 | date: '%F' }} {{ '1152098955' | date: '%R' }} {{ '2016-03-14T01:02:03+01:00' | date: '%z %:z' }} {{ 'Fri, 14 Mar 2016 10:00:00 GMT' | date: '%F' }}",
      "2016-03-14 2016-03-14 22:30:00 2006-07-05 11:29 +0100 +01:00 2016-03-14"),
    Case("dateNow", "{{ 'now' | date: '%F' }} {{ 'today' | date: '%d' }}", "2026-05-27 27"),
    Case(
      "dateNoDate", "{{ 'hello' | date: '%F' }}{{ nil | date: '%F' }}{{ '2016-01-01' | date: '' }}", "hello2016-01-01"),
    Case(
      "dateComposed", "{{ '2016-03-04 16:05:07' | date: '%c|%x|%X|%D|%r|%l|%k|%3N|%10Y|%_m|%h|%C|%Z' }}",
      "Fri Mar  4 16:05:07 2016|03/04/16|16:05:07|03/04/16|04:05:07 PM| 4|16|000|0000002016| 3|Mar|20|UTC"),
    Case(
      "default",
      "{{ nil | default: 'a' }}{{ '' | default: 'b' }}{{ false | default: 'c' }}{{ 0 | default: 'd' }}{{ false | default: 'e', allow_false: true }}",
      "abc0false"),
    Case(
      "dividedBy",
      "{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ 20 | divided_by: 7.0 }}",
      "3 -4 3.5 2.857142857142857"),
    Case("downcaseUpcase", "{{ 'ÄB' | downcase }}{{ 'äß' | upcase }}", "äbÄSS"),
    Case(
      "escape", "{{ a | escape }}{{ nil | escape }}", "{\"a\":\"<a href='x'>&\\\"\"}",
      "&lt;a href=&#39;x&#39;&gt;&amp;&quot;"),
    Case("escapeOnce", "{{ '1 < 2 &amp; 3 & &#39;' | escape_once }}", "1 &lt; 2 &amp; 3 &amp; &#39;"),
    Case(
      "findAndKin",
      "{% assign f = a | find: 'n', 2 %}{{ f.m }} {{ a | find_index: 'n', 2 }} {{ a | has: 'n', 3 }} {{ a | has: 'n' }}",
      "{\"a\":[{\"n\":1,\"m\":\"x\"},{\"n\":2,\"m\":\"y\"}]}", "y 1 false true"),
    Case(
      "firstLast",
      "{{ a | first }}{{ a | last }}{{ a.first }}{{ a.last }}{{ nil | first }}{{ (3..5) | first }}{{ (3..5) | last }}",
      "{\"a\":[1,2]}", "121235"),
    Case("join", "{{ a | join }} {{ a | join: '+' }} {{ 'x' | join: '+' }}", "{\"a\":[1,[2,null]]}", "1 2  1+2+ x"),
    Case("strips", "[{{ ' a ' | lstrip }}][{{ ' a ' | rstrip }}][{{ ' \n a ' | strip }}]", "[a ][ a][a]"),
    Case("map", "{{ a | map: 'n' | join: ',' }}", "{\"a\":[{\"n\":1},{\"m\":2},{\"n\":3}]}", "1,,3"),
    Case(
      "mathKeepsDecimals",
      "{{ 0.1 | plus: 0.2 }} {{ 1.0 | plus: 1 }} {{ 3 | times: 1.5 }} {{ '3' | minus: '1.5' }} {{ 'x' | plus: 1 }}",
      "0.3 2.0 4.5 1.5 1"),
    Case(
      "modulo", "{{ 7 | modulo: 3 }} {{ -7 | modulo: 3 }} {{ 7.5 | modulo: 2 }} {{ 1 | modulo: 0 }}",
      "1 2 1.5 Liquid error: divided by 0"),
    Case("newlineToBr", "{{ a | newline_to_br }}", "{\"a\":\"x\\ny\\r\\nz\"}", "x<br />\ny<br />\nz"),
    Case(
      "prependRemove",
      "{{ 'b' | prepend: 'a' }} {{ 'abab' | remove: 'a' }} {{ 'abab' | remove_first: 'a' }} {{ 'abab' | remove_last: 'a' }}",
      "ab bb bab abb"),
    Case(
      "replace",
      "{{ 'abab' | replace: 'a', 'x' }} {{ 'abab' | replace_first: 'a', 'x' }} {{ 'abab' | replace_last: 'a', 'x' }} {{ 'ab' | replace: '', '-' }} {{ 'ab' | replace: 'a' }}",
      "xbxb xbab abxb -a-b- b"),
    Case(
      "rejectWhere",
      "{{ a | where: 'k' | map: 'n' | join }} {{ a | reject: 'k' | map: 'n' | join }} {{ a | where: 'n', 2 | map: 'n' | join }}",
      "{\"a\":[{\"n\":1,\"k\":true},{\"n\":2,\"k\":false}]}", "1 2 2"),
    Case("reverse", "{{ a | reverse | join }}", "{\"a\":[1,2,3]}", "3 2 1"),
    Case(
      "round",
      "{{ 1.5 | round }} {{ 2.5 | round }} {{ -1.5 | round }} {{ 1.234 | round: 2 }} {{ 15 | round: -1 }} {{ 1.0 | round: 1 }}",
      "2 3 -2 1.23 20 1.0"),
    Case("size", "{{ 'häß' | size }}{{ a | size }}{{ nil | size }}{{ a.size }}", "{\"a\":[1,2]}", "3202"),
    Case(
      "slice",
      "{{ 'abcde' | slice: 1 }} {{ 'abcde' | slice: -3, 2 }} {{ 'abc' | slice: 5 }}{{ a | slice: 1, 2 | join }} {{ 'abc' | slice: -5, 2 }}",
      "{\"a\":[1,2,3]}", "b cd 2 3 "),
    Case("sort", "{{ a | sort | join }}", "{\"a\":[3,1,null,2]}", "1 2 3 "),
    Case(
      "sortsText", "{{ a | sort | join }} {{ a | sort_natural | join }}", "{\"a\":[\"b\",\"A\",\"C\"]}", "A C b A b C"),
    Case("sortsByProperty", "{{ a | sort: 'n' | map: 'n' | join: ',' }}", "{\"a\":[{\"n\":2},{},{\"n\":1}]}", "1,2,"),
    Case("sortError", "{{ a | sort }}", "{\"a\":[1,\"a\"]}", "Liquid error: cannot sort values of incompatible types"),
    Case(
      "split",
      "{{ 'a, b,,' | split: ',' | join: '-' }} {{ 'abc' | split: '' | join: '-' }} {{ ' a  b ' | split: ' ' | join: '-' }} {{ '' | split: ',' | size }}",
      "a- b a-b-c a-b 0"),
    Case("stripHTML", "{{ '<p>a<script>x</script><!-- y --><style>z</style><br/>b</p>' | strip_html }}", "ab"),
    Case("stripNewlines", "{{ a | strip_newlines }}", "{\"a\":\"x\\ny\\r\\nz\"}", "xyz"),
    Case(
      "sum", "{{ a | sum }} {{ b | sum: 'n' }}", "{\"a\":[1,\"2\",0.5,[1]],\"b\":[{\"n\":1},{\"n\":2},{}]}", "4.5 3"),
    Case(
      "truncate",
      "{{ 'abcdefgh' | truncate: 5 }} {{ 'abc' | truncate: 3 }} {{ 'abcdefgh' | truncate: 3, '' }} {{ 'abcdefgh' | truncate: 2 }} {{ nil | truncate }}",
      "ab... abc abc ... "),
    Case(
      "truncatewords",
      "{{ 'a  b c d' | truncatewords: 2 }} {{ 'a  b' | truncatewords: 2 }} {{ 'a b' | truncatewords: 0 }} {{ 'a b' | truncatewords: 1, '--' }}",
      "a b... a  b a... a--"),
    Case(
      "uniq", "{{ a | uniq | join }} {{ b | uniq: 'n' | map: 'm' | join }}",
      "{\"a\":[1,1.0,\"1\",1],\"b\":[{\"n\":1,\"m\":2},{\"n\":1,\"m\":3}]}", "1 1.0 1 2"),
    Case("urlCoding", "{{ 'a b&ü' | url_encode }} {{ 'a+b%26%C3%BC' | url_decode }}", "a+b%26%C3%BC a b&ü"),
    Case(
      "argumentErrors", "{{ 'a' | upcase: 1 }}|{{ 'a' | append }}|{{ 'a' | truncate: 1, 2, 3 }}",
      "Liquid error: wrong number of arguments (given 2, expected 1)|Liquid error: wrong number of arguments (given 1, expected 2)|Liquid error: wrong number of arguments (given 4, expected 1..3)"
    ),
    Case("unknownFiltersPass", "{{ 'a' | nothing }}{{ 'a' | money }}", "aa"),
    Case("invalidInteger", "{{ 'abc' | truncate: 'x' }}", "Liquid error: invalid integer"),
  ])
  func behavesAsTheStandard(_ example: Case) {
    #expect(example.run() == example.output)
  }
}

@Suite struct LaxValueTests {
  @Test(arguments: [
    Case("printsWholeFloatsWithOneDecimal", "{{ 1.0 }} {{ a }}", "{\"a\":2.0}", "1.0 2.0"),
    Case(
      "printsLargeAndSmallFloats", "{{ a }} {{ b }} {{ c }} {{ d }}",
      "{\"a\":1e16,\"b\":1e15,\"c\":0.0001,\"d\":0.00001}", "1.0e+16 1000000000000000.0 0.0001 1.0e-05"),
    Case("printsLists", "{{ a }}", "{\"a\":[1,[\"b\",null],true]}", "1btrue"),
    Case("printsObjects", "{{ a }}", "{\"a\":{\"b\":[1,\"c\\\"\"],\"d\":null}}", "{\"b\"=>[1, \"c\\\"\"], \"d\"=>nil}"),
    Case("coercesListsToText", "{{ a | append: '!' }}", "{\"a\":[1,\"b\"]}", "[1, \"b\"]!"),
    Case("printsRanges", "{{ (1..3) }} {{ (1..3) | join: ',' }}", "1..3 1,2,3"),
    Case("indexesFromTheEnd", "{{ a[-1] }}{{ a[0] }}{{ a[5] }}{{ a[-5] }}", "{\"a\":[1,2]}", "21"),
    Case(
      "looksUpByExpression", "{{ a[k].c }} {{ a['b']['c'] }} {{ ['k'] }} {{ [k].x }}",
      "{\"a\":{\"b\":{\"c\":1}},\"k\":\"b\",\"b\":{\"x\":2}}", "1 1 b 2"),
    Case("unknownIsNothing", "[{{ a }}{{ a.b }}{{ a.b.c }}]", "[]"),
    Case("largeNumbers", "{{ 9223372036854775807 | plus: 1 }}", "9223372036854775808"),
    Case("rangeEndsFromText", "{% for i in (a..'3') %}{{ i }}{% endfor %}", "{\"a\":\"1\"}", "123"),
    Case("numbersEqualAcrossKinds", "{% if 1 == 1.0 %}a{% endif %}{% if '1' == 1 %}b{% endif %}", "a"),
    Case(
      "keywordsAsProperties", "{{ a.contains }}{{ a.first }}{{ a.size }}", "{\"a\":{\"contains\":1,\"size\":9}}",
      "1contains19"),
    Case("hyphensInNames", "{{ a-b }}", "{\"a-b\":1}", "1"),
  ])
  func behavesAsTheStandard(_ example: Case) {
    #expect(example.run() == example.output)
  }
}
