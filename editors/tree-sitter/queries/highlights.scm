(comment) @comment
(edition "edition" @keyword)
(edition (number) @number)

(block head: (head . (word) @keyword (word)? @type))
(line head: (head . (word) @keyword . (word) @property)
  (#any-of? @keyword "must" "want" "never" "tier" "group" "rep" "timer" "reject" "brief" "disqualify" "target" "outcome" "cell"
    "hours" "limit" "send" "stop" "rate" "allow" "warn" "deny" "list" "fact" "signal"))
(line head: (head . (word) @property .))
(line head: (head . (word) @property . (label)))
(line head: (head . (path) @property))
(label) @string.special

(branch ["if" "on" "else"] @keyword.control)

(string) @string
(escape) @string.escape
[(number) (percent)] @number
[(date) (time) (clock)] @constant
(operator) @operator
(path) @variable
(member key: (_) @property)

((word) @constant.builtin (#any-of? @constant.builtin "yes" "no" "null" "unknown"))
((word) @keyword.operator (#any-of? @keyword.operator "and" "or" "not" "if" "then" "else"))
((word) @constant (#match? @constant "^[A-Z]{2,3}$"))
(value (word) @keyword
  (#any-of? @keyword "when" "in" "is" "between" "contains" "starts" "ends" "with" "like" "includes" "any" "all" "of"
    "answered" "missing" "file" "fits" "passes" "count" "first" "last" "days" "since" "until" "each" "every" "up" "to"
    "points" "once" "per" "expires" "after" "before" "halves" "loses" "at" "least" "most" "including" "weight" "ask"
    "skip" "unless" "within" "due" "where" "reads" "required" "private" "default" "one" "text" "time" "money" "email"
    "domain" "phone" "url" "country" "timezone" "events" "percent" "number" "date" "from" "below" "by" "otherwise"
    "team" "queue" "person" "owner" "result" "recycle" "again" "into" "cadence" "business" "hours" "minutes" "seconds"
    "weeks" "months" "day"))
["{" "}" "[" "]" "(" ")"] @punctuation.bracket
["," ":"] @punctuation.delimiter
