import Testing

@Suite("Scores and grades")
struct ScoreFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "nothing inside",
      of: #"""
        score a {
        }
        score b {
          group g {
            at most: 5
          }
        }
        score c {
          total: 0 to 100
        }
        """#,
      gives: #"""
        error[PB2101] «a» the score `a` has no rules, so it is always 0: expected at least one line such as `+10 when …`
        error[PB2101] «g» the group `g` has no rules: expected at least one line such as `+10 when …`
        error[PB2101] «c» the score `c` has no rules, so it is always 0: expected at least one line such as `+10 when …`
        """#),
    Finding(
      "points and limits",
      of: #"""
        score s {
          a: +1.001 when n > 1
          b: +5 each page_view, up to 0 points
          c: +5 each page_view, up to 1.555 points
          d: +1_000_000_000_000 when n > 1
        }
        """#,
      gives: #"""
        error[PB2119] «+1.001» `+1.001` cannot be given as points: expected at most 2 decimal places
        error[PB2120] «0» `up to 0 points` leaves nothing of the rule: expected a number above 0
          hint: the limit is a size; a rule that takes points away keeps its minus
        error[PB2119] «1.555» `1.555` cannot be given as points: expected at most 2 decimal places
        error[PB2119] «+1_000_000_000_000» `+1_000_000_000_000` cannot be given as points: expected a number smaller than 1,000,000,000,000
        """#),
    Finding(
      "reversed bounds",
      of: #"""
        score s {
          group g {
            at most: -5
            at least: 5
            a: +1 when n > 1
          }
          total: 5 to 5
        }
        """#,
      gives: #"""
        error[PB2118] «-5» the group `g` comes to at least 5 and at most -5: expected a greater number after `at most`
          «5» `at least` stands here
        error[PB2118] «5 to 5» the total goes from 5 up to 5: expected the smaller number first, and two different numbers
        """#),
    Finding(
      "number rules",
      of: #"""
        score s {
          a: n / 10
          b: ratio * 2, unknown counts 0
          c: n, up to 5 points
          d: budget, up to 5 points
          e: ok, up to 5 points
        }
        """#,
      gives: #"""
        error[PB2121] «n / 10» the rule `a` is worked out from a number that has no limit, so nothing is known about its points while the number is unknown: expected `up to N points`
          hint: add `, up to 10 points`, or `, unknown counts 0`
        error[PB3002] «budget» expected a number, but `budget` is an amount of money
          hint: divide it by an amount, such as `budget / 10_000 USD`
        error[PB3002] «ok» expected a number, but `ok` is a yes or no
          hint: give points with `when`, such as `+10 when ok`
        """#),
    Finding(
      "rules of scores need no limit",
      of: #"""
        score s {
          a: +1 when n > 1
        }
        score t {
          a: score.s * 0.5
          b: score.s, unknown counts 0
        }
        """#,
      gives: #"""
        error[PB2122] «unknown counts 0» `unknown counts 0` does not fit here: a score is never unknown, it lies between its least and its greatest: expected no such clause
        """#),
    Finding(
      "clauses",
      of: #"""
        score s {
          a: +1 when n > 1, once
          b: n, up to 5 points, once per week
          c: +1 each page_view, once, once per day
          d: +1 each page_view, unknown counts 0
          e: +1 when n > 1, up to 5 points, up to 6 points
        }
        """#,
      gives: #"""
        error[PB2122] «once» `once` does not fit here: the rule counts no events: expected it after `each` or `every`
        error[PB2122] «once per week» `once per week` does not fit here: the rule counts no events: expected it after `each` or `every`
        error[PB2122] «once per day» `once per day` does not fit here: something like it was said before
          «once» it was said here
        error[PB2122] «unknown counts 0» `unknown counts 0` does not fit here: an event that is not in the history did not happen, so its points are never unknown: expected no such clause
        error[PB2122] «up to 6 points» `up to` does not fit here: something like it was said before
          «up to 5 points» it was said here
        """#),
    Finding(
      "every",
      of: #"""
        score s {
          a: +1 every 0 page_view
          b: +1 every 1 page_view
          c: +1 every 1_000_001 page_view
        }
        """#,
      gives: #"""
        error[PB2123] «0» points cannot be given for every `0` events: expected a whole number from 1 to 1,000,000
        error[PB2123] «1_000_001» points cannot be given for every `1_000_001` events: expected a whole number from 1 to 1,000,000
        """#),
    Finding(
      "grades that are neither",
      of: #"""
        score s {
          a: +1 when n > 1
        }
        grade a {
        }
        grade b {
          columns: score.s, 1 from 5, else 2
        }
        grade c {
          bands: score.s, x from 5, else y
          rows: score.s, x from 5, else y
        }
        """#,
      gives: #"""
        error[PB2101] «a» the grade `a` has no bands: expected `bands`, or `rows` and `columns`
        error[PB2124] «b» the grade `b` has `columns` but no `rows`: expected both
          hint: write either `bands`, or `rows` and `columns`
        error[PB2124] «score.s, x from 5, else y» the grade `c` has both bands and a matrix: expected one of the two
          «score.s, x from 5, else y» the matrix is said here
          hint: write either `bands`, or `rows` and `columns`
        """#),
    Finding(
      "axes",
      of: #"""
        score s {
          a: +1 when n > 1
        }
        grade a {
          bands: n, x from 5, else y
        }
        grade b {
          bands: score.s, x from 5, y from 5, else z
        }
        grade c {
          bands: score.s, else z
        }
        grade d {
          bands: score.s, x from 5.001, else z
        }
        """#,
      gives: #"""
        error[PB3002] «n» expected the points of a score, but `n` is a count
        error[PB2126] «y» `y from 5` stands after `x from 5`: expected the highest band first
          «x» this band stands before it
        error[PB1112] «z» `z` stands here: `from` was expected
        error[PB2119] «5.001» `5.001` cannot be given as points: expected at most 2 decimal places
        """#),
    Finding(
      "cells",
      of: #"""
        score s {
          a: +1 when n > 1
        }
        grade g {
          rows: score.s, A from 5, else B
          columns: score.s, 1 from 5, else 2
          cell A1: "x"
          cell A3: "y"
        }
        grade h {
          bands: score.s, hot from 5, else cold
          cell hot: "x"
        }
        grade i {
          rows: score.s, A from 5, else B
          columns: score.s, 1 from 5, else 2
        }
        grade j {
          rows: score.s, A from 5, else B
          columns: score.s, 1 from 5, else 2
          cell A1: "x"
        }
        """#,
      gives: #"""
        error[PB2205] «A3» `grade.g` never comes to `A3`: it is one of `A1`, `A2`, `B1`, `B2`
          hint: did you mean `A1`?
        warning[PB4006] «j» the grade `j` says nothing about the cells `A2`, `B1`, `B2`: expected a line for each cell
          hint: add `cell A2: "What to do"`
        """#),
  ]
}
