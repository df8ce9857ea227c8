/// What is said about blocks and lines: each text with its findings.
enum LineGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\nlead {\n  a: text\n\nfact b: a\n",
      [
        "3:10 PB1101 a block is not closed: `}` was expected here"
      ]
    ),
    (
      "edition 1\nscore s {\n  total: 0 to 1\n",
      [
        "3:16 PB1101 a block is not closed: `}` was expected here"
      ]
    ),
    (
      "edition 1\ntest \"t\" {\n  lead: { a: 1\n  expect: verdict = qualified\n}\n",
      [
        "3:15 PB1101 a block is not closed: `}` was expected here"
      ]
    ),
    (
      "edition 1\nlead {\n  a: text\n}\n}\n",
      [
        "5:1 PB1102 this `}` closes nothing: every `{` before it has its `}`"
      ]
    ),
    (
      "edition 1\nlead {\n  a: text }\n  b: text\n}\n",
      [
        "3:11 PB1102 this `}` closes nothing: every `{` before it has its `}`"
      ]
    ),
    (
      "edition 1\nfact a: (b or c\nfact d: e\n",
      [
        "2:9 PB1103 this `(` is not closed: `)` was expected before the entry ends"
      ]
    ),
    (
      "edition 1\nfact a: b in [1, 2\n",
      [
        "2:14 PB1103 this `[` is not closed: `]` was expected before the entry ends"
      ]
    ),
    (
      "edition 1\nlead {\n  a: one of [b, c\n}\n",
      [
        "3:13 PB1103 this `[` is not closed: `]` was expected before the entry ends"
      ]
    ),
    (
      "edition 1\nfact a: b\n]\n",
      [
        "3:1 PB1113 `]` is too much here: an operator or the end of the line was expected"
      ]
    ),
    (
      "edition 1\ntest \"t\" {\n  lead: { a: [1 }\n}\n",
      [
        "3:14 PB1103 this `[` is not closed: `]` was expected before the entry ends"
      ]
    ),
    (
      "edition 1\nicp a {\n  must b \"c\" d\n}\n",
      [
        "3:13 PB1104 this line has no colon: `:` was expected between what it is called and what it says [<:>]"
      ]
    ),
    (
      "edition 1\nicp a {\n  must b\n}\n",
      [
        "3:9 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\nscore s {\n  total 0 to 100\n}\n",
      [
        "3:8 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\npain\n",
      [
        "2:5 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\nbook {\n  currency: USD zone: \"UTC\"\n}\n",
      [
        "3:17 PB1105 a second entry begins on this line: one entry on each line was expected [<\n>]"
      ]
    ),
    (
      "edition 1\nteam t {\n  rep a: weight 1 rep b \"B\": weight 2\n}\n",
      [
        "3:19 PB1105 a second entry begins on this line: one entry on each line was expected [<\n>]"
      ]
    ),
    (
      "edition 1\nicp a: {\n  must b: c\n}\n",
      [
        "2:6 PB1106 a block has no colon: `{` was expected after its name and label [<>]"
      ]
    ),
    (
      "edition 1\nicp a \"A\"\n  must b: c\n}\n",
      [
        "2:10 PB1106 a block begins here without its brace: `{` was expected [< {>]"
      ]
    ),
    (
      "edition 1\n{\n  a: b\n}\n",
      [
        "2:1 PB1106 a block begins without a word: a keyword and a name were expected before `{`"
      ]
    ),
    (
      "edition 1\nlead { {\n  a: text\n}\n",
      [
        "2:8 PB1106 a block begins without a word: a keyword and a name were expected before `{`"
      ]
    ),
    (
      "edition 1\nicp a must b: c }\n",
      [
        "2:6 PB1106 a block begins here without its brace: `{` was expected [< {>]"
      ]
    ),
    (
      "edition 1\ntest \"t\" {\n  lead: a: 1 }\n}\n",
      [
        "3:9 PB1106 the lead begins without its brace: `{` was expected before its first field [<{ >]"
      ]
    ),
    (
      "edition 1\nICP a {\n  must b: c\n}\n",
      [
        "2:1 PB1107 `ICP` is no kind of block: a word that begins a block was expected (keywords are lower case: `icp`) [perhaps <icp>]"
      ]
    ),
    (
      "edition 1\nfoo bar {\n  a: b\n}\n",
      [
        "2:1 PB1107 `foo` is no kind of block: `book`, `lead`, `event`, `list`, `fact`, `signal`, `icp`, `checklist`, `score`, `grade`, `stage`, `calendar`, `channel`, `team`, `route`, `handoff`, `cadence`, `playbook`, `test` or `given` was expected"
      ]
    ),
    (
      "edition 1\ncampaign a {\n}\n",
      [
        "2:1 PB1107 `campaign` is no kind of block: `book`, `lead`, `event`, `list`, `fact`, `signal`, `icp`, `checklist`, `score`, `grade`, `stage`, `calendar`, `channel`, `team`, `route`, `handoff`, `cadence`, `playbook`, `test` or `given` was expected"
      ]
    ),
    (
      "edition 1\n\"a\": b\n",
      [
        "2:1 PB1107 `\"a\"` is no kind of block: `book`, `lead`, `event`, `list`, `fact`, `signal`, `icp`, `checklist`, `score`, `grade`, `stage`, `calendar`, `channel`, `team`, `route`, `handoff`, `cadence`, `playbook`, `test` or `given` was expected"
      ]
    ),
    (
      "edition 1\nbook {\n  allow PB4008 because \"x\"\n  deny: \"y\"\n  warn PB4001, PB4002: \"z\"\n}\n",
      [
        "3:27 PB1104 this line has no colon: `:` was expected between what it is called and what it says (write `allow PB4008: \"x\"`)",
        "4:7 PB1109 this line names no code: the code of a warning was expected here (a code stands beside each finding: `deny PB4002: \"why\"`)",
        "5:14 PB1110 `,` is too much here: only one code was expected before the colon",
      ]
    ),
    (
      "edition 1\nbook {\n  curency: USD\n}\n",
      [
        "3:3 PB1108 a book has no line `curency`: `currency`, `zone`, `rate`, `order`, `allow`, `warn` or `deny` was expected (did you mean `currency`?) [perhaps <currency>]"
      ]
    ),
    (
      "edition 1\nicp a {\n  b: c\n}\n",
      [
        "3:3 PB1108 a profile has no line `b`: `must`, `want`, `never` or `tier` was expected"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  sequence: c\n}\n",
      [
        "3:3 PB1108 a playbook has no line `sequence`: `motion`, `applies`, `disqualify`, `qualified`, `route`, `handoff`, `cadence` or `target` was expected (did you mean `cadence`?) [perhaps <cadence>]"
      ]
    ),
    (
      "edition 1\nicp a {\n  must \"b\": c\n}\n",
      [
        "3:8 PB1109 this criterion has no name: a word was expected here (write a name before the label, such as `b`)"
      ]
    ),
    (
      "edition 1\nscore \"Fit\" {\n}\n",
      [
        "2:7 PB1109 this score has no name: a word was expected here (write a name before the label, such as `fit`)"
      ]
    ),
    (
      "edition 1\nfact: a\n",
      [
        "2:5 PB1109 this fact has no name: a word was expected here"
      ]
    ),
    (
      "edition 1\ntest {\n  expect: a = b\n}\n",
      [
        "2:1 PB1109 this test has no label: a text in quotes was expected after `test` (say what it shows: `test \"A small company is no fit\" { … }`)"
      ]
    ),
    (
      "edition 1\ngrade g {\n  cell: \"x\"\n}\n",
      [
        "3:7 PB1109 this cell has no name: a word was expected here"
      ]
    ),
    (
      "edition 1\nlead {\n  : text\n}\n",
      [
        "3:3 PB1109 this line has no name: a word was expected here"
      ]
    ),
    (
      "edition 1\nicp a b \"c\" {\n}\n",
      [
        "2:5 PB1110 this name has spaces or hyphens: one word was expected (write `a_b`; what people read is the label in quotes after it)"
      ]
    ),
    (
      "edition 1\nlead x {\n}\n",
      [
        "2:6 PB1110 `x` is too much here: nothing more was expected before the colon or brace"
      ]
    ),
    (
      "edition 1\nlead {\n  company name: text\n}\n",
      [
        "3:3 PB1110 this name has spaces or hyphens: one word was expected (write `company_name`)"
      ]
    ),
    (
      "edition 1\nscore s {\n  group g h \"x\" {\n  }\n}\n",
      [
        "3:9 PB1110 this name has spaces or hyphens: one word was expected (write `g_h`; what people read is the label in quotes after it)"
      ]
    ),
    (
      "edition 1\nfact a \"b\" \"c\": d\n",
      [
        "2:12 PB1110 `\"c\"` is too much here: after the name only a label in quotes was expected"
      ]
    ),
    (
      "edition 1\nscore s {\n  total: 0 to 1\n  total: 0 to 2\n}\n",
      [
        "4:3 PB1111 `total` stands here a second time: a score has it once"
      ]
    ),
    (
      "edition 1\nchecklist c {\n  a: b, weight 1, weight 2\n}\n",
      [
        "3:19 PB1111 `weight` stands here a second time: an item has it once"
      ]
    ),
    (
      "edition 1\nroute r {\n  otherwise: queue a\n  otherwise: queue b\n}\n",
      [
        "4:3 PB1111 `otherwise` stands here a second time: a route has it once"
      ]
    ),
  ]
}
