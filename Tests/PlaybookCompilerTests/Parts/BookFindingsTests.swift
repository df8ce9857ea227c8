import Testing

@Suite("The book and its playbooks")
struct BookFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "rates",
      of: #"""
        book "B" {
          rate EUR: 1.08 EUR from 2026-01-01
          rate EUR: 1.08 USD from 2026-02-30
          rate EUR: -1 USD from 2026-01-01
          rate EUR: 1.1234567 USD from 2026-01-01
          rate EUR: 1 USD from 2026-01-01
          rate EUR: 2 USD from 2026-01-01
        }
        """#,
      gives: #"""
        error[PB2109] «EUR» this rate says what one EUR is worth in its own currency: expected another one
        error[PB2109] «2026-02-30» `2026-02-30` is not a day of the calendar: expected one such as `2026-01-31`
        error[PB2109] «-1» `-1` is not a price: expected a number above 0 with at most 6 decimal places
        error[PB2109] «1.1234567» `1.1234567` is not a price: expected a number above 0 with at most 6 decimal places
        error[PB2109] «EUR» two rates say what one EUR is worth from 2026-01-01 on: expected one
          «EUR» the other rate stands here
        """#),
    Finding(
      "currencies",
      of: #"""
        book "B" {
          currency: EURO
          rate usd: 1.08 EUX from 2026-01-01
        }
        """#,
      gives: #"""
        error[PB2207] «EURO» `EURO` is not a currency: expected a code of three capital letters, such as `USD`
          hint: did you mean `EUR`?
        error[PB2207] «usd» `usd` is not a currency: expected a code of three capital letters, such as `USD`
          hint: write `USD`
        error[PB2207] «EUX» `EUX` is not a currency: expected a code of three capital letters, such as `USD`
          hint: did you mean `EUR`?
        """#),
    Finding(
      "an order that names what is not there, and one twice",
      of: #"""
        book "B" {
          order: a, b, a
        }
        playbook a {
          qualified: when n > 1
        }
        """#,
      gives: #"""
        error[PB2202] «b» the book has no playbook `b`
          hint: did you mean `a`?
        error[PB2137] «a» `a` stands in the order twice: expected every playbook once
          «a» it stands here first
        """#),
    Finding(
      "three playbooks without an order",
      of: #"""
        playbook a {
          qualified: when n > 1
        }
        playbook c {
          qualified: when n > 3
        }
        playbook b {
          qualified: when n > 2
        }
        """#,
      gives: #"""
        error[PB2136] «b» the book has 3 playbooks and does not say which is tried first: expected an `order` in `book`
          «a» another playbook stands here
          hint: add `order: a, b, c` to `book { … }`
        """#),
    Finding(
      "the order may stand in a second block",
      of: #"""
        book "B" {
        }
        book "C" {
          order: b, a
        }
        playbook a {
          qualified: when n > 1
        }
        playbook b {
          qualified: when n > 2
        }
        """#,
      gives: #"""
        error[PB2102] «book» this is the second `book` block: expected at most one among all files
          «book» the first one stands here
          hint: write everything about the book into one block
        """#),
    Finding(
      "a label of spaces is no reason",
      of: #"""
        playbook a {
          disqualify d " ": n > 1
          qualified: when n > 1
        }
        """#,
      gives: #"""
        error[PB2135] «d» the disqualifier `d` has no reason to tell: expected a label in quotes after its name
          hint: write `disqualify d "Why we turn them down": …`
        """#),
  ]
}
