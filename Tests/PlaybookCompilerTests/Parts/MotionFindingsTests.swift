import Testing

@Suite("Teams, routes and hand-offs")
struct MotionFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "nothing inside",
      of: #"""
        stage a {
        }
        team b {
        }
        handoff c {
        }
        route d {
          otherwise: queue q
        }
        """#,
      gives: #"""
        error[PB2101] «a» the stage `a` has no rungs: expected at least one line such as `mql "MQL": …`
        error[PB2101] «b» the team `b` has no reps: expected at least one line such as `rep dana: weight 1`
        error[PB2101] «c» the hand-off `c` does not say what must be written down: expected a line such as `needs: pain, budget`
        """#),
    Finding(
      "weights of a team",
      of: #"""
        team a {
          rep x: weight 101
          rep y: weight 1.5
        }
        team b {
          rep x: weight 60
          rep y: weight 41
        }
        team c {
          rep x: weight 60
          rep y: weight 40
          capacity: 1.5 a day
        }
        """#,
      gives: #"""
        error[PB2115] «101» the weight `101` does not fit: expected a whole number from 1 to 100
        error[PB2115] «1.5» the weight `1.5` does not fit: expected a whole number from 1 to 100
        error[PB2115] «b» the weights of the team `b` come to 101 together: expected at most 100
          hint: weights are shares: 2 and 1 say the same as 100 and 50
        error[PB2129] «1.5» `1.5 a day` does not fit: expected a whole number from 1 to 1,000,000
        """#),
    Finding(
      "teams without an id",
      of: #"""
        lead {
          n: count
        }
        team a {
          rep x: weight 1
        }
        team b {
          rep x: weight 1
        }
        """#,
      hasLead: false,
      gives: #"""
        error[PB2128] «a» the lead has no field `id`, but the team `a` chooses a rep by it: expected a field `id` of type `text`
          hint: add `id: text, required` to `lead`
        """#),
    Finding(
      "an id of another type",
      of: #"""
        lead {
          id: count
        }
        team a {
          rep x: weight 1
        }
        """#,
      hasLead: false,
      gives: #"""
        error[PB2128] «a» the lead's `id` is a count, but the team `a` chooses a rep by it: expected a field `id` of type `text`
          «id» it stands here
          hint: add `id: text, required` to `lead`
        """#),
    Finding(
      "routes",
      of: #"""
        route a {
          x: n > 1 -> rep r
        }
        route b {
          otherwise: queue q
          x: n > 1 -> rep r
          in doubt: rep r
          never: person in n
        }
        route c {
          x: n > 1 -> person in score.s
          otherwise: person in owner
        }
        score s {
          a: +1 when n > 1
        }
        """#,
      gives: #"""
        error[PB2130] «a» the route `a` does not say where a lead goes that no row takes: expected `otherwise`
          hint: add a last line such as `otherwise: queue inbound`
        error[PB2131] «x: n > 1 -> rep r» this row stands after `otherwise` and is never reached: expected `otherwise` last
          «queue q» `otherwise` stands here
        error[PB2133] «rep r» a lead in doubt waits for somebody to look at it: expected a queue after `in doubt`
          hint: write `in doubt: queue triage`
        error[PB2132] «n» `n` is a count, which names no person: expected a field of type `text` or `email`
        error[PB2110] «score.s» `score.s` is not a field of the lead: expected a field after `person in`
        error[PB2133] «person in owner» `otherwise` must take every lead, but `owner` may name nobody: expected a rep, a team or a queue
          hint: make it the last row, and add `otherwise: queue …`
        """#),
    Finding(
      "a person by e-mail",
      of: #"""
        route a {
          x: n > 1 -> person in owner
          otherwise: queue q
          never: person in lead.pain
        }
        """#,
      gives: ""),
    Finding(
      "needs",
      of: #"""
        route r {
          otherwise: queue q
        }
        handoff a {
          needs: history, owner.domain, n
          owner: route r
        }
        """#,
      gives: #"""
        error[PB2110] «history» `history` is the history of the lead, which nobody can write down: expected a field with a value after `needs`
        error[PB2110] «owner.domain» `owner.domain` is not a field of the lead: expected a field after `needs`
        """#),
    Finding(
      "nothing qualified",
      of: #"""
        playbook p {
        }
        """#,
      gives: #"""
        error[PB2134] «p» the playbook `p` does not say who is qualified: expected a line `qualified: when …`
        """#),
  ]
}
