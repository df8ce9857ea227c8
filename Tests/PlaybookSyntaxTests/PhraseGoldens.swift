/// What is said about phrases and expressions: each text with its findings.
enum PhraseGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\nfact a: b >\n",
      [
        "2:12 PB1112 the line ends here: a value was expected"
      ]
    ),
    (
      "edition 1\nfact a: and b\n",
      [
        "2:9 PB1112 `and` stands here: a value was expected"
      ]
    ),
    (
      "edition 1\nfact a: (b\n  and)\n",
      [
        "3:6 PB1112 `)` stands here: a value was expected"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  applies: a\n  qualified: wen b\n}\n",
      [
        "3:12 PB1112 `a` stands here: `when` and a condition was expected (write `when a`) [<when >]",
        "4:14 PB1112 `wen` stands here: `when` was expected (did you mean `when`?)",
      ]
    ),
    (
      "edition 1\nfact a: b in (1, 2)\n",
      [
        "2:14 PB1112 `(` stands here: a list in square brackets or `list.NAME` was expected (write `in [a, b]`)"
      ]
    ),
    (
      "edition 1\nfact a: b is in [1]\n",
      [
        "2:14 PB1112 `in` stands here: a value was expected (write `in [ … ]` without `is`)"
      ]
    ),
    (
      "edition 1\nfact a: if b than c else d\n",
      [
        "2:14 PB1112 `than` stands here: an operator or `then` was expected (did you mean `then`?)"
      ]
    ),
    (
      "edition 1\nroute r {\n  a: b\n  c: d -> e\n}\n",
      [
        "3:7 PB1112 the line ends here: an operator or `->` and a target was expected",
        "4:11 PB1112 `e` stands here: `rep NAME`, `team NAME`, `queue NAME`, `person in FIELD` or `no owner, result NAME` was expected (for a queue of that name write `queue e`)",
      ]
    ),
    (
      "edition 1\nteam t {\n  rep a: 1\n}\n",
      [
        "3:10 PB1112 `1` stands here: `weight` was expected"
      ]
    ),
    (
      "edition 1\nchecklist c {\n  pass: at last 3\n}\n",
      [
        "3:12 PB1112 `last` stands here: `least` was expected (did you mean `least`?)"
      ]
    ),
    (
      "edition 1\nfact a: points [1, 2]\n",
      [
        "2:16 PB1113 `[` is too much here: an operator or the end of the line was expected"
      ]
    ),
    (
      "edition 1\nfact a: bands of b [0, 60] now\n",
      [
        "2:26 PB1112 `]` stands here: `)` was expected (the upper end is not included: `[10, 100)`)"
      ]
    ),
    (
      "edition 1\ntest \"t\" {\n  now: 2026-03-02\n  lead: a\n  expect: b\n}\n",
      [
        "3:8 PB1112 `2026-03-02` stands here: a time such as `2026-03-02T15:00:00Z` was expected",
        "4:9 PB1112 `a` stands here: `{ field: value, … }` was expected",
        "5:12 PB1112 the line ends here: `=` or another comparison was expected",
      ]
    ),
    (
      "edition 1\nlead {\n  a: text, reads b\n  c: text, reads \"d\" as fraction\n}\n",
      [
        "3:18 PB1112 `b` stands here: a text in quotes was expected (write it in double quotes: `\"b\"`)",
        "4:22 PB1112 `as` stands here: a comma was expected before it [<,>]",
      ]
    ),
    (
      "edition 1\nbook {\n  zone: UTC\n  rate EUR: 1.1 from 2026-01-01\n}\n",
      [
        "3:9 PB1112 `UTC` stands here: a text in quotes was expected (write it in double quotes: `\"UTC\"`)",
        "4:17 PB1112 `from` stands here: a currency such as `USD` was expected (write `1.08 USD from 2026-01-01`)",
      ]
    ),
    (
      "edition 1\ngrade g {\n  bands: score.a\n}\n",
      [
        "3:17 PB1112 the line ends here: a comma and a band such as `A from 80` was expected"
      ]
    ),
    (
      "edition 1\nfact a: fits\nfact b: (x) fits\n",
      [
        "3:13 PB1112 `fits` stands here: a profile such as `icp.name` before `fits` was expected"
      ]
    ),
    (
      "edition 1\nfact a: max(b c)\n",
      [
        "2:15 PB1112 `c` stands here: `,` or `)` was expected"
      ]
    ),
    (
      "edition 1\nfact a: count of\n",
      [
        "2:17 PB1112 the line ends here: a name was expected"
      ]
    ),
    (
      "edition 1\nfact a: b c\n",
      [
        "2:11 PB1113 `c` is too much here: an operator or the end of the line was expected"
      ]
    ),
    (
      "edition 1\nfact a: b And c\n",
      [
        "2:11 PB1113 `And` is too much here: an operator or the end of the line was expected (did you mean `and`?)"
      ]
    ),
    (
      "edition 1\nfact a: b > 10,000\n",
      [
        "2:13 PB1014 `10,000` is no number: digits, at most one point, and `_` between digits were expected (numbers are written without commas: `10_000`) [<10_000>]"
      ]
    ),
    (
      "edition 1\nfact a: b > 500 usd\n",
      [
        "2:17 PB1113 `usd` is too much here: an operator or the end of the line was expected (currencies are written in capitals: `USD`)"
      ]
    ),
    (
      "edition 1\nicp a {\n  must b: when c\n}\n",
      [
        "3:11 PB1112 `when` stands here: a value was expected (leave out `when`: the condition stands alone here)"
      ]
    ),
    (
      "edition 1\nscore s {\n  totl: 0 to 100\n}\n",
      [
        "3:11 PB1113 `to` is too much here: an operator, a comma and a limit, or the end of the line was expected (did you mean `total:`?)"
      ]
    ),
    (
      "edition 1\nchecklist c {\n  a: b, weight 1 2\n}\n",
      [
        "3:18 PB1113 `2` is too much here: an operator, `, weight`, `, ask` or the end of the line was expected"
      ]
    ),
    (
      "edition 1\nbook {\n  currency: USD EUR\n}\n",
      [
        "3:17 PB1113 `EUR` is too much here: the end of the line was expected"
      ]
    ),
    (
      "edition 1\nfact a: b)\n",
      [
        "2:10 PB1113 `)` is too much here: an operator or the end of the line was expected"
      ]
    ),
    (
      "edition 1\nfact a: 1 < b < 2\n",
      [
        "2:15 PB1114 a second comparison follows the first: one at a time was expected (write `x between 1 and 10`, or join comparisons with `and`)"
      ]
    ),
    (
      "edition 1\nfact a: b = c is answered\n",
      [
        "2:15 PB1114 a second comparison follows the first: one at a time was expected (write `x between 1 and 10`, or join comparisons with `and`)"
      ]
    ),
    (
      "edition 1\nfact a: b not in [1]\n",
      [
        "2:9 PB1115 `not` stands in the middle of this phrase: it was expected before the whole of it (write `not b in [1]`) [<not b in [1]>]"
      ]
    ),
    (
      "edition 1\nfact a: b is not answered\n",
      [
        "2:9 PB1115 `not` stands in the middle of this phrase: it was expected before the whole of it (write `not b is answered`) [<not b is answered>]"
      ]
    ),
    (
      "edition 1\nfact a: b is not in [1]\n",
      [
        "2:9 PB1115 `not` stands in the middle of this phrase: it was expected before the whole of it (write `not b in [1]`) [<not b in [1]>]"
      ]
    ),
    (
      "edition 1\nfact a: b not between 1 and 2\nfact c: c is not on file\n",
      [
        "2:9 PB1115 `not` stands in the middle of this phrase: it was expected before the whole of it (write `not b between 1 and 2`) [<not b between 1 and 2>]",
        "3:9 PB1115 `not` stands in the middle of this phrase: it was expected before the whole of it (write `not c is on file`) [<not c is on file>]",
      ]
    ),
    (
      "edition 1\nlead {\n  a: string\n  b: Text\n}\n",
      [
        "3:6 PB1116 `string` is no type: the type of a field was expected (did you mean `text`?) [perhaps <text>]",
        "4:6 PB1116 `Text` is no type: the type of a field was expected (keywords are lower case: `text`) [perhaps <text>]",
      ]
    ),
    (
      "edition 1\nlead {\n  a: list of txt\n}\n",
      [
        "3:14 PB1116 `txt` is no type: the type of a field was expected (did you mean `text`?) [perhaps <text>]"
      ]
    ),
    (
      "edition 1\nlead {\n  a: text, requird\n  b: text,\n}\n",
      [
        "3:12 PB1117 `requird` has no meaning after the comma: `required`, `private`, `can change`, `default`, `ask`, `blank`, `reads`, `take`, `only if equal`, `as`, `currency`, `in zone` or `fresh for` was expected (did you mean `required`?)",
        "4:11 PB1117 nothing follows the comma: `required`, `private`, `can change`, `default`, `ask`, `blank`, `reads`, `take`, `only if equal`, `as`, `currency`, `in zone` or `fresh for` was expected",
      ]
    ),
    (
      "edition 1\nscore s {\n  a: +1 when b, twice\n}\n",
      [
        "3:17 PB1117 `twice` has no meaning after the comma: `up to … points`, `once`, `once per day`, `once per week`, `unknown counts 0`, `expires after`, `loses` or `halves every` was expected"
      ]
    ),
    (
      "edition 1\nchecklist c {\n  a: b, wieght 2\n}\n",
      [
        "3:9 PB1117 `wieght` has no meaning after the comma: `weight` or `ask` was expected (did you mean `weight`?)"
      ]
    ),
    (
      "edition 1\nscore s: 4\n",
      [
        "2:1 PB1118 `score s` is a block, not a line: `score name \"Label\" { … }` was expected"
      ]
    ),
    (
      "edition 1\nfact a {\n  b: c\n}\n",
      [
        "2:1 PB1118 `fact a` is a line, not a block: a colon and its value were expected"
      ]
    ),
    (
      "edition 1\nroute r {\n  otherwise {\n  }\n}\n",
      [
        "3:3 PB1118 `otherwise` is a line, not a block: a colon and its value were expected"
      ]
    ),
    (
      "edition 1\nscore s {\n  a: 40 when b\n}\n",
      [
        "3:6 PB1119 these points have no sign: `+40` or `-40` was expected [<+>]"
      ]
    ),
    (
      "edition 1\nfact a: b in last 30 dyas\n",
      [
        "2:22 PB1120 `dyas` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected (did you mean `days`?)"
      ]
    ),
    (
      "edition 1\nfact a: b in last 3\n",
      [
        "2:20 PB1120 a unit of time is missing: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected"
      ]
    ),
    (
      "edition 1\nfact a: b in next 2 business weeks\n",
      [
        "2:30 PB1120 `weeks` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected"
      ]
    ),
  ]
}
