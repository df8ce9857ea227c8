import Testing

/// What is wrong with the lines of cadences. Expected texts are by hand; places are those of the message.
@Suite("Cadences and their steps")
struct CadenceFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    cadence(
      "a cadence in which nothing is wrong",
      """
      zone: lead.timezone, office
      closed days: next open day, same time
      send: in office and 09:00 to 18:00 in lead.timezone
      limit email: 1 a day, 3 in any 7 days
      exclusive: every cadence
      again: after 90 days, at most 2 times
      stop: when replied or meeting_booked or opted out or bounced or verdict in [disqualified]
      stop linkedin: when replied on email
      end: outcome nurture
      outcome nurture: recycle after 60 days, into cadence follow_up, at most 2 times

      intro "First": email on day 1
      if intro opened within 2 days {
        second "Second": email after 1 hour, skip if ok
      } else {
        third "Third": linkedin connect on day 5, skip if linkedin is missing
      }
      on demo_request where page = "/demo" every time {
        quick "Quick": task after 5 minutes
        end: resume
      }
      """, gives: ""),
    cadence(
      "no steps",
      """
      stop: when replied
      end: outcome nurture
      outcome nurture: never again
      """,
      gives: """
        error[PB2101] «follow_up» the cadence `follow_up` has no steps: expected at least one line such as `intro "First mail": email on day 1`
        """),
    cadence(
      "names of steps, outcomes and channels",
      """
      stop: when replied or frist opened
      stop fax: when replied
      end: outcome nuture
      outcome nurture: recycle after 60 days, into cadence later

      first "First": email on day 1
      first "Again": emial on day 2
      """,
      gives: """
        error[PB2169] «frist» the cadence `follow_up` has no step `frist`
          hint: did you mean `first`?
        error[PB2202] «fax» the book has no channel `fax`
        error[PB2169] «nuture» the cadence `follow_up` has no outcome `nuture`
          hint: did you mean `nurture`?
        error[PB2202] «later» the book has no cadence `later`
        error[PB2001] «first» the name `first` is taken: expected each step of the cadence `follow_up` to have its own name
          «first» it is taken here
        """),
    cadence(
      "actions and verbs",
      tail(
        """
        look: linkedin on day 1
        ask: linkedin conect on day 2
        mail: email connect on day 3
        """),
      gives: """
        error[PB2154] «linkedin» the channel `linkedin` has several actions, and this step names none: expected one of `view`, `connect`, `message`
          hint: write `linkedin view`
        error[PB2154] «conect» the channel `linkedin` has no action `conect`: expected one of `view`, `connect`, `message`
          hint: did you mean `connect`?
        error[PB2154] «connect» the channel `email` has no action `connect`: expected no action there
        """),
    cadence(
      "what never comes of a step",
      tail(
        """
        mail: email on day 1
        connect: linkedin connect on day 4
        if connect clicked within 2 days {
          end: outcome nurture
        }
        if mail or nothing within 2 days {
          end: outcome nurture
        }
        if mail accepted within 2 days {
          end: outcome nurture
        }
        """),
      gives: """
        error[PB2161] «connect clicked» `connect` is a step by `linkedin connect`, which is never `clicked`: expected one of `replied`, `accepted`, `done`
        error[PB2164] «mail» `mail` is a step, and nothing says what came of it: expected a word after it
          hint: write `mail done`, `mail replied` or `mail where …`
        error[PB2164] «nothing» `nothing` is nothing to wait for: it is neither a kind of event, a step nor a field
        error[PB2161] «mail accepted» `mail` is a step by `email`, which is never `accepted`: expected one of `opened`, `clicked`, `replied`, `bounced`, `done`
        """),
    cadence(
      "days, anchors and times",
      tail(
        """
        a: email on day 0
        b: email 2 days before pain
        c: email 2 days before enrolment
        d: email on day 3 at 09:00
        e: email after 2 business days
        f: email on day 3 at 24:00, else skip
        """),
      gives: """
        error[PB2157] «0» `0` is not a day of a cadence: expected a whole number from 1, the day of the enrolment, to 3,650
        error[PB2159] «pain» `pain` is a text: expected a field of type `date` or `time` to count from
        error[PB2159] «2 days» before the enrolment nothing can be done: expected a time after it
        error[PB2158] «at 09:00» nothing says what holds on a day on which 09:00 is over already: expected `else next day` or `else skip`
          hint: add `, else next day`
        error[PB2156] «2 business days» `2 business days` is business time, and the cadence does not say whose: expected `closed days` with a calendar
          hint: add `closed days: next open day, same time in office` to the cadence
        error[PB2142] «24:00» `24:00` is the end of a day: expected a time at which something can begin
          hint: midnight at the beginning of a day is `00:00`
        """),
    cadence(
      "branches that wait and that do not",
      tail(
        """
        mail: email on day 1
        if meeting_held {
          end: outcome nurture
        }
        if ok within 2 days {
          end: outcome nurture
        }
        if signal.hot {
          end: outcome nurture
        }
        if verdict in [qualifed] {
          end: resume
        }
        """),
      gives: """
        error[PB2165] «if meeting_held» nothing says how long to wait for `meeting_held`: expected `within` and a length of time
          hint: write `if meeting_held within 2 days { … }`
        error[PB2166] «2 days» `ok` asks about the lead and is decided at once: expected `within` only after something that may still happen
          hint: take `within` away, or wait first with a later step
        error[PB2165] «if signal.hot» nothing says how long to wait for `signal.hot`: expected `within` and a length of time
          hint: write `if signal.hot within 2 days { … }`
        error[PB2204] «qualifed» `qualifed` is not a value of `verdict`, which is one of `qualified`, `not_qualified`, `needs_info`, `disqualified`, `no_playbook`
          hint: did you mean `qualified`?
        error[PB2167] «resume» there is nothing to go back to: expected `end: resume` only in a track, which begins with `on`
          hint: write `end: outcome …`
        """),
    cadence(
      "variants and limits",
      """
      limit: 0 a day
      """ + "\n"
        + tail(
          """
          a: email on day 1, variants [x 0, y 1]
          b: email on day 2, variants [x 60, y 50]
          c: email on day 3, variants [x 1]
          d: email on day 4, variants [x 1, x 2]
          """),
      gives: """
        error[PB2148] «0» `0` times cannot be: expected a whole number from 1 to 1,000
        error[PB2160] «0» the weight `0` does not fit: expected a whole number from 1 to 100
        error[PB2160] «b» the weights of the variants of `b` come to 110 together: expected at most 100
          hint: weights are shares: 2 and 1 say the same as 100 and 50
        warning[PB4038] «x 1» `c` has one variant, so there is nothing to choose: expected two or more
        error[PB2001] «x» `x` stands in `variants` twice: expected each name once
          «x» it stands here first
        """),
  ]

  static func tail(_ steps: String) -> String {
    "stop: when replied\nend: outcome nurture\noutcome nurture: never again\n" + steps
  }

  static func cadence(_ title: String, _ lines: String, gives report: String) -> Finding {
    Finding(title, of: lead + "cadence follow_up {\n" + lines + "\n}\n", hasLead: false, gives: report)
  }

  static let lead = """
    lead {
      id: text, required
      email: email
      phone: phone
      linkedin: url
      timezone: timezone
      country: country
      state: text
      ok: yes/no
      pain: text
      day: date
    }
    calendar office {
      hours: mon to fri 09:00 to 17:00
    }
    signal hot: any page_view in last 3 days

    """
}
