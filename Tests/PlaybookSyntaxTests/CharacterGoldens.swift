/// What is said about characters, texts and numbers: each text with its findings.
enum CharacterGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "",
      [
        "1:1 PB1001 the file is empty: its first line was expected to be `edition 1` [<edition 1\n\n>]"
      ]
    ),
    (
      "# nothing\n",
      [
        "1:1 PB1001 the file is empty: its first line was expected to be `edition 1` [<edition 1\n\n>]"
      ]
    ),
    (
      "lead {\n  a: text\n}\n",
      [
        "1:1 PB1001 the file does not begin with its edition: its first line was expected to be `edition 1` [<edition 1\n\n>]"
      ]
    ),
    (
      "Edition 1\n",
      [
        "1:1 PB1001 `Edition` stands where `edition` was expected [<edition>]"
      ]
    ),
    (
      "editon 1\n",
      [
        "1:1 PB1001 `editon` stands where `edition` was expected [<edition>]"
      ]
    ),
    (
      "lead {\n  a: text\n}\nedition 1\n",
      [
        "4:1 PB1001 the edition stands after other lines: `edition 1` was expected as the first line of the file"
      ]
    ),
    (
      "edition 1\nedition 1\n",
      [
        "2:1 PB1111 `edition` stands here a second time: a file has it once"
      ]
    ),
    (
      "edition 2\nlead {\n  a: ???\n}\n",
      [
        "1:9 PB1002 edition `2` is not known: supported is edition `1` (if the file was written for a newer version of this program, update the program)"
      ]
    ),
    (
      "edition one\n",
      [
        "1:9 PB1002 edition `one` is not known: supported is edition `1` (if the file was written for a newer version of this program, update the program)"
      ]
    ),
    (
      "edition 1.5\n",
      [
        "1:9 PB1002 edition `1.5` is not known: supported is edition `1` (if the file was written for a newer version of this program, update the program)"
      ]
    ),
    (
      "edition 1\nfact a:\u{7} b\n",
      [
        "2:8 PB1006 a control character stands here: only text was expected [perhaps <>]"
      ]
    ),
    (
      "edition 1\nfact a \"x\u{0}y\": b\n",
      [
        "2:10 PB1006 a control character stands here: only text was expected [perhaps <>]"
      ]
    ),
    (
      "edition 1\nfact a:\u{A0}b\n",
      [
        "2:8 PB1007 a special space or an invisible character stands here: a plain space was expected [< >]"
      ]
    ),
    (
      "edition 1\nfact a: \u{200B}b\n",
      [
        "2:9 PB1007 a special space or an invisible character stands here: a plain space was expected [<>]"
      ]
    ),
    (
      "edition 1\nfact a: b @ c\n",
      [
        "2:11 PB1008 `@` has no meaning here: a word, a number, a text in quotes or a sign was expected (an e-mail address is a text and stands in quotes)"
      ]
    ),
    (
      "edition 1\nfact a: $5\n",
      [
        "2:9 PB1008 `$` has no meaning here: a word, a number, a text in quotes or a sign was expected (write the currency with three letters, after the amount: `10_000 USD`)"
      ]
    ),
    (
      "edition 1\nfact a: 80 %\n",
      [
        "2:12 PB1008 `%` has no meaning here: a word, a number, a text in quotes or a sign was expected (a percentage is a number and at once its sign: `80%`)"
      ]
    ),
    (
      "edition 1\nfact a: don't\n",
      [
        "2:12 PB1008 `'` has no meaning here: a word, a number, a text in quotes or a sign was expected (a text stands in double quotes: `\"…\"`)"
      ]
    ),
    (
      "edition 1\nfact größe: b\nfact c: größe > 1\n",
      [
        "2:6 PB1009 the name `größe` has letters other than A–Z: a–z, A–Z, 0–9 and `_` were expected (labels in quotes may hold any letter)",
        "3:9 PB1009 the name `größe` has letters other than A–Z: a–z, A–Z, 0–9 and `_` were expected (labels in quotes may hold any letter)",
      ]
    ),
    (
      "edition 1\nfact a \"b: c\nfact d: e\n",
      [
        "2:8 PB1010 this text is not closed: a `\"` was expected before the end of the line"
      ]
    ),
    (
      "edition 1\nicp a \"b {\n  must c: d\n}\n",
      [
        "2:7 PB1010 this text is not closed: a `\"` was expected before the end of the line"
      ]
    ),
    (
      "edition 1\nfact a: b = \"c\n",
      [
        "2:13 PB1010 this text is not closed: a `\"` was expected before the end of the line"
      ]
    ),
    (
      "edition 1\nfact a “b”: c\n",
      [
        "2:8 PB1011 this text is in other quotes: straight double quotes `\"` were expected [<\"b\">]"
      ]
    ),
    (
      "edition 1\nfact a: b = 'c'\n",
      [
        "2:13 PB1011 this text is in other quotes: straight double quotes `\"` were expected [<\"c\">]"
      ]
    ),
    (
      "edition 1\nfact a: b = „c\"d“\n",
      [
        "2:13 PB1011 this text is in other quotes: straight double quotes `\"` were expected"
      ]
    ),
    (
      "edition 1\nfact a \"b\\c\": d\n",
      [
        "2:10 PB1012 `\\c` has no meaning in a text: `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{1F600}` was expected (write a backslash itself as `\\\\`)"
      ]
    ),
    (
      "edition 1\nfact a \"\\u{0}\": d\n",
      [
        "2:9 PB1012 `\\u` has no meaning in a text: `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{1F600}` was expected (write a backslash itself as `\\\\`)"
      ]
    ),
    (
      "edition 1\nfact a: b > 10k\n",
      [
        "2:13 PB1014 `10k` is no number: digits, at most one point, and `_` between digits were expected (write numbers in full: `10_000`, `12.5`, `80%`)"
      ]
    ),
    (
      "edition 1\nfact a: b > 1e5\n",
      [
        "2:13 PB1014 `1e5` is no number: digits, at most one point, and `_` between digits were expected (write numbers in full: `10_000`, `12.5`, `80%`)"
      ]
    ),
    (
      "edition 1\nfact a: b > .5\n",
      [
        "2:13 PB1014 `.5` is no number: digits, at most one point, and `_` between digits were expected (write `0.5`)"
      ]
    ),
    (
      "edition 1\nfact a: b > 1.2.3\n",
      [
        "2:13 PB1014 `1.2.3` is no number: digits, at most one point, and `_` between digits were expected (write numbers in full: `10_000`, `12.5`, `80%`)"
      ]
    ),
    (
      "edition 1\nscore 1a { total: 0 to 1\n}\n",
      [
        "2:7 PB1014 the name `1a` begins with a digit: a letter was expected first (write `_1a`, or put a word before it)"
      ]
    ),
    (
      "edition 1\nfact 7: a\n",
      [
        "2:6 PB1014 the name `7` begins with a digit: a letter was expected first (write `_7`, or put a word before it)"
      ]
    ),
    (
      "edition 1\nfact a: x > 1_\n",
      [
        "2:13 PB1014 `1_` is no number: digits, at most one point, and `_` between digits were expected (write numbers in full: `10_000`, `12.5`, `80%`)"
      ]
    ),
    (
      "edition 1\nfact a: b > 2026-3-2\n",
      [
        "2:13 PB1015 `2026-3-2` is no date: year, month and day as in `2026-03-02` were expected"
      ]
    ),
    (
      "edition 1\nfact a: b > 2026-03-02T15:00\n",
      [
        "2:13 PB1015 `2026-03-02T15:00` is no time: a form such as `2026-03-02T15:00:00Z` was expected, with `Z` or an offset such as `-05:00`"
      ]
    ),
    (
      "edition 1\nfact a: b > 2026-03-02t15:00Z\n",
      [
        "2:13 PB1015 `2026-03-02t15:00Z` is no time: a form such as `2026-03-02T15:00:00Z` was expected, with `Z` or an offset such as `-05:00`"
      ]
    ),
    (
      "edition 1\nfact a: b == c\n",
      [
        "2:11 PB1016 `==` is not written in a book: `=` was expected [<=>]"
      ]
    ),
    (
      "edition 1\nfact a: b && !c || d\n",
      [
        "2:11 PB1016 `&&` is not written in a book: `and` was expected [<and>]",
        "2:14 PB1016 `!` is not written in a book: `not` was expected [<not >]",
        "2:17 PB1016 `||` is not written in a book: `or` was expected [<or>]",
      ]
    ),
    (
      "edition 1\nfact a: b => c\n",
      [
        "2:11 PB1016 `=>` is not written in a book: `->` or `>=` was expected"
      ]
    ),
    (
      "edition 1\nfact a: b = true\n",
      [
        "2:13 PB1016 `true` is not written in a book: `yes` was expected [<yes>]"
      ]
    ),
    (
      "edition 1\n// x\n",
      [
        "2:1 PB1016 `//` does not begin a comment: `#` was expected [<#>]"
      ]
    ),
    (
      "edition 1\nfact a: b;\n",
      [
        "2:10 PB1016 `;` is not written in a book: a line ends without a sign [<>]"
      ]
    ),
    (
      "edition 1\ntest \"t\" {\n  expect: verdict is qualified\n}\n",
      [
        "3:19 PB1016 `is` is not written in a book: `=` was expected [<=>]"
      ]
    ),
    (
      "edition: 1\n",
      [
        "1:8 PB1016 the edition has no colon in a text file: `edition 1` was expected [< >]"
      ]
    ),
  ]
}
