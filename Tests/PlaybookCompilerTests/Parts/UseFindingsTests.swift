import Testing

@Suite("What nothing uses")
struct UseFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "nothing reads it",
      of: #"""
        playbook p {
          qualified: when n > 1
        }
        fact f: n > 1
        signal s: any page_view
        list l: ["x"]
        team t {
          rep a: weight 1
        }
        route r {
          otherwise: queue q
        }
        handoff h {
          needs: pain
          owner: route r
        }
        event visit {
          city: text
        }
        """#,
      gives: #"""
        warning[PB4002] «f» the fact `f` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «s» the signal `s` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «l» the list `l` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «t» the team `t` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «r» the route `r` is read only by what is not used itself: expected a playbook or something it rests on to read it
          «h» the hand-off `h` reads it
        warning[PB4002] «h» the hand-off `h` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «visit» the event `visit` is not used: expected a playbook or something it rests on to read it
        """#),
    Finding(
      "only what is unused reads it",
      of: #"""
        playbook p {
          qualified: when n > 1
        }
        handoff h {
          needs: pain
          owner: route r
        }
        route r {
          x: fact.f -> team t
          otherwise: queue q
        }
        fact f: any visit
        team t {
          rep a: weight 1
        }
        event visit {
          city: text
        }
        """#,
      gives: #"""
        warning[PB4002] «h» the hand-off `h` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «r» the route `r` is read only by what is not used itself: expected a playbook or something it rests on to read it
          «h» the hand-off `h` reads it
        warning[PB4002] «f» the fact `f` is read only by what is not used itself: expected a playbook or something it rests on to read it
          «r» the route `r` reads it
        warning[PB4002] «t» the team `t` is read only by what is not used itself: expected a playbook or something it rests on to read it
          «r» the route `r` reads it
        warning[PB4002] «visit» the event `visit` is read only by what is not used itself: expected a playbook or something it rests on to read it
          «f» the fact `f` reads it
        """#),
    Finding(
      "shown parts use what they read",
      of: #"""
        playbook p {
          qualified: when n > 1
        }
        fact f: pain in list.l
        list l: ["x"]
        icp i {
          must a: fact.f
        }
        signal s: any page_view where page in list.m
        list m: ["x"]
        score sc {
          a: +1 when signal.s
          b: +1 each visit
        }
        event visit {
          city: text
        }
        stage st {
          a: fact.g
        }
        fact g: n > 1
        """#,
      gives: ""),
    Finding(
      "what plans and clocks use",
      of: #"""
        playbook p {
          qualified: when n > 1
          route: r
          handoff: h
          cadence: first
          target t: 2 business days in of_target from seen_at until fax_sent
        }
        event fax_sent {
          paper: text
          means: touch on fax where paper in list.papers
        }
        event call {
          dialler: text
        }
        list papers: ["a4"]
        lead {
          tz: timezone
        }
        channel fax "Fax" {
          zone: tz
          hours late: signal.s -> 09:00 to 17:00
          hours: 09:00 to 18:00
        }
        signal s: any fax_sent
        calendar of_team {
          hours: 09:00 to 17:00
        }
        calendar of_target {
          hours: 09:00 to 17:00
        }
        calendar of_window {
          hours: 09:00 to 17:00
        }
        calendar nobodys {
          hours: 09:00 to 17:00
        }
        team t {
          calendar: of_team
          rep a: weight 1
        }
        route r {
          otherwise: team t
        }
        handoff h {
          needs: pain
          owner: route r
          reject no: recycle after 90 days, into cadence third
        }
        cadence first {
          send: in of_window
          stop: when replied
          end: outcome o
          outcome o: recycle after 60 days, into cadence second
          hello: email on day 1
        }
        cadence second {
          stop: when replied
          end: outcome o
          outcome o: recycle after 60 days, into cadence first, at most 2 times
          hello: email on day 1
        }
        cadence third {
          stop: when replied
          end: outcome o
          outcome o: never again
          hello: email on day 1
        }
        cadence fourth {
          stop: when replied
          end: outcome o
          outcome o: recycle after 60 days, into cadence third
          hello: email on day 1
        }
        """#,
      gives: #"""
        warning[PB4002] «nobodys» the calendar `nobodys` is not used: expected a playbook or something it rests on to read it
        warning[PB4002] «fourth» the cadence `fourth` is not used: expected a playbook or something it rests on to read it
        """#),
    Finding(
      "no warning without a playbook",
      of: #"""
        fact f: n > 1
        """#,
      gives: ""),
    Finding(
      "no warning beside an error",
      of: #"""
        playbook p {
          qualified: when n > 1
        }
        fact f: n > 1
        fact g: m > 1
        """#,
      gives: #"""
        error[PB2201] «m» the lead has no field `m`
          hint: did you mean `n`?
        """#),
    Finding(
      "constant conditions",
      of: #"""
        fact a: n >= 0
        icp i {
          must x: 1 > 2
        }
        """#,
      gives: #"""
        warning[PB4001] «n >= 0» this is yes whatever the lead says: expected a condition that can come out both ways
        warning[PB4001] «1 > 2» this is no whatever the lead says: expected a condition that can come out both ways
        """#),
  ]
}
