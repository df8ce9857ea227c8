import Testing

/// What is unwise or impossible in cadences as plans, and in their channels.
@Suite("Plans, windows and channels")
struct PlanFindingsTests {
  @Test("findings", arguments: plans + channels)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static func plan(_ title: String, _ steps: String, head: String = "", gives report: String) -> Finding {
    CadenceFindingsTests.cadence(title, head + CadenceFindingsTests.tail(steps), gives: report)
  }

  private static let plans: [Finding] = [
    plan(
      "days that run backwards on one of two ways",
      """
      a: email on day 1
      if a opened within 3 days {
        b: email on day 9
      } else {
        c: email on day 3
      }
      d: email on day 6
      """,
      gives: """
        warning[PB4021] «3» `c` is on day 3, but what stands before it goes on until day 4: expected days that do not run backwards
          «a» `a` comes before
          hint: write `on day 4` or later, or move the step up
        warning[PB4021] «6» `d` is on day 6, but what stands before it goes on until day 9: expected days that do not run backwards
          «b» `b` comes before
          hint: write `on day 9` or later, or move the step up
        """),
    plan(
      "what is not reached",
      """
      a: email on day 1
      if a opened within 3 days {
        end: outcome nurture
        b: email on day 2
      } else {
        end: outcome nurture
      }
      c: email on day 9
      """,
      gives: """
        warning[PB4020] «b» nothing leads here, because every way ends before: expected the `end` behind the last step
        warning[PB4020] «c» nothing leads here, because every way ends before: expected the `end` behind the last step
        """),
    plan(
      "a step that is asked about too early or on another way",
      """
      if a opened within 2 days {
        b: email on day 4
      } else {
        c: email on day 4, skip if b replied
      }
      a: email on day 5, skip if a done
      """,
      gives: """
        error[PB2162] «a opened» `a` is never done before this branch, so this can never be: expected a step that stands before it on the way there
          «a» `a` stands here
        error[PB2162] «b replied» `b` is never done before `c`, so this can never be: expected a step that stands before it on the way there
          «b» `b` stands here
        error[PB2162] «a done» `a` is never done before `a`, so this can never be: expected a step that stands before it on the way there
          «a» `a` stands here
        """),
    plan(
      "too much on one day, but not on two ways",
      """
      a: email on day 1
      if ok {
        b: email on day 1
      } else {
        c: email on day 1
      }
      d: email on day 2
      t: task on day 2
      """, head: "limit email: 1 a day\n",
      gives: """
        warning[PB4022] «b» `b` is one touch by `email` too many on day 1, where the limit allows one, so it waits for the next day: expected it on another day
          «a» another one on that day
        warning[PB4022] «c» `c` is one touch by `email` too many on day 1, where the limit allows one, so it waits for the next day: expected it on another day
          «a» another one on that day
        """),
    plan(
      "what the plan declares", "a: email on day 1\nb: email after 3 days", head: "touches: 2 in 3 days\n",
      gives: """
        warning[PB4024] «2 in 3 days» the longest way through this cadence takes until day 4: expected the 2 in 3 days that it declares
        """),
    plan(
      "windows of one zone, and of two fixed ones", "a: email on day 1",
      head: """
        zone: lead.timezone
        send: mon to fri 09:00 to 12:00 and sat 09:00 to 12:00
        send email: in office and 18:00 to 20:00 in "UTC"

        """,
      gives: """
        error[PB2163] «send: mon to fri 09:00 to 12:00 and sat 09:00 to 12:00» the windows of `send` are never open at the same time: expected hours that overlap
        """),
  ]

  private static func channel(_ title: String, _ text: String, _ steps: String = "", gives report: String) -> Finding {
    let cadence = "cadence follow_up {\n" + CadenceFindingsTests.tail(steps) + "\n}\n"
    return Finding(
      title, of: CadenceFindingsTests.lead + text + "\n" + (steps.isEmpty ? "" : cadence), hasLead: false,
      gives: report)
  }

  private static let channels: [Finding] = [
    channel(
      "fields of the wrong type, and none",
      """
      channel sms {
        address: ok
        consent: pain
        opt out: nothing
        zone: country
        country: state
        region: country
      }
      """,
      gives: """
        error[PB2151] «ok» `ok` is a yes or no: expected a field that holds an address after `address`
        error[PB2151] «pain» `pain` is a text: expected a field that holds yes/no after `consent`
        error[PB2201] «nothing» the lead has no field `nothing`
        error[PB2151] «country» `country` is a country: expected a field that holds a time zone after `zone`
        error[PB2151] «state» `state` is a text: expected a field that holds a country after `country`
        error[PB2151] «country» `country` is a country: expected a field that holds a text or a closed set after `region`
        """),
    channel(
      "actions that wait for what never comes",
      """
      channel parcel {
        actions: pack, send, pack
        send: after send done
      }
      channel letter {
        actions: print, post, archive
        post: after print accepted
        archive: after pots done
      }
      """,
      gives: """
        error[PB2001] «pack» `pack` stands in `actions` twice: expected each name once
          «pack» it stands here first
        error[PB2155] «post: after print accepted» `print` on the channel `letter` is never `accepted`, so this could never be done: expected one of `done`
          hint: write `after print done`
        error[PB2154] «pots» the channel `letter` has no action `pots`: expected one of `print`, `post`, `archive`
          hint: did you mean `post`?
        """),
    channel(
      "hours without a zone, and rows behind the last",
      """
      channel call {
        hours: 09:00 to 20:00
        hours florida: state = "FL" -> 08:00 to 20:00
      }
      """,
      gives: """
        error[PB2152] «call» legal hours hold where the recipient is, but the channel `call` does not say which field tells it: expected a line `zone`
          hint: add a line such as `zone: timezone`
        error[PB2131] «hours florida: state = "FL" -> 08:00 to 20:00» these hours stand after the ones for everybody and are never reached: expected those last
          «hours: 09:00 to 20:00» the hours for everybody stand here
        """),
    channel(
      "what a channel asks of its steps", "",
      """
      a: sms on day 1
      b: whatsapp on day 2
      c: linkedin message on day 3
      d: sms on day 4
      """,
      gives: """
        warning[PB4029] «sms» nothing says at which hours the law allows a step by `sms`: expected `rules` or `hours` in the channel
          hint: add `channel sms { rules: standard … }`, or `rules: none` if your hours follow from elsewhere
        warning[PB4031] «sms» a step by `sms` needs the lead's consent, and nothing asks for it: expected `consent` in the channel
          hint: add `channel sms { consent: … }` with a yes/no field, or `skip unless` to the step
        warning[PB4032] «b» the channel `whatsapp` allows only templates, and `b` names none: expected `template`
          hint: add `, template "NAME"`
        warning[PB4031] «whatsapp» a step by `whatsapp` needs the lead's consent, and nothing asks for it: expected `consent` in the channel
          hint: add `channel whatsapp { consent: … }` with a yes/no field, or `skip unless` to the step
        warning[PB4033] «c» `c` is possible only after `linkedin connect` was accepted, and no step before it on every way does that: expected one
          hint: add a step by `linkedin connect` before it, or `skip unless` to the step
        """),
    channel(
      "legal hours that the windows and the time of day miss",
      """
      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
        hours: 09:00 to 19:00
      }
      """,
      """
      send call: 19:00 to 20:00 in lead.timezone
      a: call on day 1
      """,
      gives: """
        error[PB2163] «send call: 19:00 to 20:00 in lead.timezone» the windows and the legal hours of the channel `call` are never open at the same time: expected hours that overlap
          «hours: 09:00 to 19:00» the legal hours stand here
        """),
    channel(
      "a time of day against the standard hours",
      """
      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }
      """, "a: call on day 1 at 07:30 in lead.timezone, else next day",
      gives: """
        warning[PB4030] «07:30» 07:30 is never inside the standard hours of `call` in `US`, so the step always waits for the next opening: expected a time inside
        """),
  ]
}
