import Testing

@Suite("Fields and events")
struct FieldFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "attributes that do not fit",
      of: #"""
        lead {
          a: text, as fraction
          b: text, take larger, reads "b2"
          c: date, take larger, reads "c2"
          d: count, take latest, reads "d2"
          e: text, in zone "UTC"
          f: count, as epoch seconds
          g: count, currency "x"
          h: count, take larger
          i: text, only if equal
        }
        """#,
      gives: #"""
        error[PB2105] «as fraction» `as fraction` does not fit here: `a` is a text: expected a percent
        error[PB2105] «take larger» `take larger` does not fit here: `b` is a text: expected a count, a number, a percent or money
        error[PB2105] «take larger» `take larger` does not fit here: `c` is a date: expected a count, a number, a percent or money
        error[PB2105] «take latest» `take latest` does not fit here: `d` is a count: expected a date or a time
        error[PB2105] «in zone "UTC"» `in zone` does not fit here: `e` is a text: expected a date or a time
        error[PB2105] «as epoch seconds» `as epoch seconds` does not fit here: `f` is a count: expected a date or a time
        error[PB2105] «currency "x"» `currency` does not fit here: `g` is a count: expected an amount of money
        error[PB2105] «take larger» `take larger` does not fit here: `h` has a single source: expected `reads` and the names of others
        error[PB2105] «only if equal» `only if equal` does not fit here: `i` has a single source: expected `reads` and the names of others
        """#),
    Finding(
      "of the history",
      of: #"""
        lead {
          past: text, can change
        }

        """#,
      gives: ""),
    Finding(
      "history with attributes",
      of: #"""
        lead {
          past: events, required, ask "What?", blank "none", default no
        }
        """#,
      hasLead: false,
      gives: #"""
        error[PB2105] «required» `required` does not fit here: a history that is not there is empty: expected it on a field with a value
        error[PB2105] «ask "What?"» `ask` does not fit here: a history that is not there is empty: expected it on a field with a value
        error[PB2105] «blank "none"» `blank` does not fit here: a history that is not there is empty: expected it on a field with a value
        error[PB2105] «default no» `default` does not fit here: a history that is not there is empty: expected it on a field with a value
        """#),
    Finding(
      "attributes that fit",
      of: #"""
        lead {
          a: percent, reads "x", as fraction
          b: count, reads "b2", take larger
          c: date, reads "c2", take latest
          d: date, in zone "UTC", as epoch ms
          e: time, as epoch seconds
          f: list of percent, reads "y", as fraction
          g: money, reads "g2", currency "g3", take smaller
          h: text, reads "h2", only if equal
          i: money, can change
        }
        """#,
      gives: ""),
    Finding(
      "a number of seconds is no day without a zone",
      of: #"""
        lead {
          a: date, as epoch seconds
        }
        """#,
      gives: #"""
        error[PB2105] «as epoch seconds» `as epoch seconds` does not fit here: a moment is a day only in a zone: expected `in zone "UTC"` beside it
        """#),
    Finding(
      "several scales or combinations",
      of: #"""
        lead {
          a: time, as epoch seconds, as epoch ms
          b: count, reads "b2", take larger, take smaller
        }
        """#,
      gives: #"""
        error[PB2106] «as epoch ms» `as` is said a second time: expected it once for a field
          «as epoch seconds» it is said here first
        error[PB2106] «take smaller» `take` is said a second time: expected it once for a field
          «take larger» it is said here first
        """#),
    Finding(
      "defaults that do not fit",
      of: #"""
        lead {
          a: count, default "many"
          b: count, default 1.5
          c: one of [x, y], default z
          d: money, default 5
          e: yes/no, default 1
          f: list of text, default "a"
          g: text, default n
        }
        """#,
      gives: #"""
        error[PB3004] «"many"» `a` is a count, `"many"` is a text
        error[PB3011] «1.5» `1.5` does not fit: expected a whole number, 0 or greater
        error[PB2204] «z» `z` is not a value of `c`, which is one of `x`, `y`
          hint: did you mean `x`?
        error[PB3004] «5» `d` is an amount of money, `5` is a number
          hint: write an amount such as `5 USD`
        error[PB3004] «1» `e` is a yes or no, `1` is a number
        error[PB3020] «"a"» expected a list after `default`, but found `"a"`
          hint: write it in brackets: `[…]`
        error[PB3003] «n» expected a fixed value here, but `n` has to be worked out for each lead
        """#),
    Finding(
      "defaults that fit",
      of: #"""
        lead {
          a: count, default 0
          b: number, default -1.5
          c: one of [x, y], else z, default z
          d: money, default 5 USD
          e: yes/no, default no
          f: list of text, default ["a"]
          g: date, default 2026-01-01
          h: percent, default 5%
        }
        """#,
      gives: ""),
    Finding(
      "types out of place",
      of: #"""
        lead {
          a: list of list of text
        }
        event visit {
          b: events
          c: list of events
        }
        """#,
      gives: #"""
        error[PB2104] «list of text» `list of …` cannot stand in a list: expected a type of a single value
        error[PB2104] «events» `events` cannot stand in a field of the event `visit`: expected a type of a single value
        error[PB2104] «events» `events` cannot stand in a field of the event `visit`: expected a type of a single value
        """#),
    Finding(
      "attributes of an event's field",
      of: #"""
        event visit {
          a: text, required
          b: text, default "x"
          c: text, ask "Which?"
          d: text, private, blank "n/a", reads "dd"
          e: text, can change
        }
        """#,
      gives: #"""
        error[PB2105] «required» `required` does not fit here: the history of `visit` is complete and nobody is asked about it: expected it only on a field of the lead
        error[PB2105] «default "x"» `default` does not fit here: the history of `visit` is complete and nobody is asked about it: expected it only on a field of the lead
        error[PB2105] «ask "Which?"» `ask` does not fit here: the history of `visit` is complete and nobody is asked about it: expected it only on a field of the lead
        error[PB2105] «can change» `can change` does not fit here: the history of `visit` is complete and nobody is asked about it: expected it only on a field of the lead
        """#),
    Finding(
      "a built-in event takes fields",
      of: #"""
        event call {
          dialler: text
          result: one of [talked, silent]
        }
        signal s: any call where result is talked and dialler = "x" and direction is inbound
        """#,
      gives: ""),
    Finding(
      "a broken field is silent where it is read",
      of: #"""
        lead {
          a: list of events
        }
        fact f: a includes "x"
        event visit {
          b: list of events
        }
        signal s: any visit where b = "x"
        """#,
      gives: #"""
        error[PB2104] «events» `events` cannot stand in a list: expected a type of a single value
        error[PB2104] «events» `events` cannot stand in a field of the event `visit`: expected a type of a single value
        """#),
  ]
}
