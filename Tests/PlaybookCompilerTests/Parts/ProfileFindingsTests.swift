import Testing

@Suite("Profiles and checklists")
struct ProfileFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "nothing inside",
      of: #"""
        icp i {
        }
        checklist c {
        }
        checklist d {
          pass: at least 1
        }
        """#,
      gives: #"""
        error[PB2101] «i» the ICP `i` has no criteria, so it says nothing about a lead: expected at least one `must` or `never`
        error[PB2101] «c» the checklist `c` has no items: expected at least one line such as `need "A pain": …`
        error[PB2101] «d» the checklist `d` has no items: expected at least one line such as `need "A pain": …`
        """#),
    Finding(
      "checklists that cannot be right",
      of: #"""
        checklist a {
          x: n > 1
          y: n > 2
          pass: at least 0 of 2
        }
        checklist b {
          x: n > 1
          y: n > 2
          pass: at least 5 of 4
        }
        checklist c {
          x: n > 1, weight 2.5
          y: n > 2
          pass: at least 3.51
        }
        checklist d {
          x: n > 1
          y: n > 2
          pass: at least 3
        }
        """#,
      gives: #"""
        error[PB2112] «0» `at least 0` is reached by every lead: expected a number above 0
        error[PB2113] «4» `of 4` does not agree with the items, which come to 2 together: expected `of 2`
          fix: 2
        error[PB2112] «3.51» `at least 3.51` can never be reached: the items come to 3.5 together
          hint: ask for 3.5 or fewer
        error[PB2112] «3» `at least 3` can never be reached: the items come to 2 together
          hint: ask for 2 or fewer
        """#),
    Finding(
      "weights",
      of: #"""
        checklist a {
          x: n > 1, weight -1
          y: n > 2, weight 1.001
          z: n > 3, weight 2_000_000
          pass: at least 3
        }
        """#,
      gives: #"""
        error[PB2114] «-1» the weight `-1` does not fit: expected a number above 0 and up to 1,000,000 with at most 2 decimal places
        error[PB2114] «1.001» the weight `1.001` does not fit: expected a number above 0 and up to 1,000,000 with at most 2 decimal places
        error[PB2114] «2_000_000» the weight `2_000_000` does not fit: expected a number above 0 and up to 1,000,000 with at most 2 decimal places
        """#),
    Finding(
      "tables as items",
      of: #"""
        checklist a {
          x: points by n [0, 10) -1, from 10 2
          pass: at least 1
        }
        checklist b {
          x: points by n [0, 10) 0, from 10 0
          pass: at least 1
        }
        checklist c {
          x: points by n [0, 10) 0, from 10 3, weight 2
          pass: at least 1
        }
        checklist d {
          x: points by n [0, 10) 0, from 10 3
          y: n > 5
          pass: at least 2 of 4
        }
        """#,
      gives: #"""
        error[PB2114] «-1» `-1` takes points away, which an item of a checklist cannot do: expected 0 or more
          hint: points that count against a lead belong in a `score`
        error[PB2114] «x» no row of `x` gives points, so the item can never be met: expected a row above 0
        error[PB2114] «2» `x` is a table, whose rows already say how much it counts: expected no weight beside it
          hint: put the numbers into the rows
        """#),
    Finding(
      "a broken item is reported once",
      of: #"""
        checklist a {
          x: m > 1
          y: n > 2
          pass: at least 3 of 3
        }
        playbook p {
          qualified: when checklist.a passes and checklist.a.x
        }
        """#,
      gives: #"""
        error[PB2201] «m» the lead has no field `m`
          hint: did you mean `n`?
        """#),
    Finding(
      "a tier after otherwise",
      of: #"""
        icp i {
          must a: n > 1
          tier x: otherwise
          tier y: a
        }
        """#,
      gives: #"""
        error[PB2131] «y» this tier stands after `otherwise` and is never reached: expected `otherwise` last
          «x» `otherwise` stands here
        """#),
    Finding(
      "only wishes",
      of: #"""
        icp i {
          want a: n > 1
        }
        """#,
      gives: #"""
        warning[PB4007] «i» every lead fits the ICP `i`, because a `want` turns nobody away: expected at least one `must` or `never`
        """#),
    Finding(
      "resting on what is on file",
      of: #"""
        fact f: budget is missing
        fact g: not fact.f
        icp i {
          must a: budget is on file
          want b: not (pain is missing) or n > 1
          never c: pain is on file
          must d: fact.g
        }
        checklist c {
          x: n > 1 and budget is on file
          pass: at least 1 of 1
        }
        stage st {
          a: budget is on file
        }
        """#,
      gives: #"""
        warning[PB4003] «budget is on file» the criterion `a` rests on `is on file`, so a question that nobody asked counts as answered: expected it to stay unknown
          hint: `is answered` stays unknown until there is a value
        warning[PB4003] «pain is missing» the criterion `b` rests on `is missing`, so a question that nobody asked counts as answered: expected it to stay unknown
          hint: `is answered` stays unknown until there is a value
        warning[PB4003] «fact.g» `fact.g` asks `is missing`, on which the criterion `d` rests, so a question that nobody asked counts as answered: expected it to stay unknown
          hint: `is answered` stays unknown until there is a value
        warning[PB4003] «budget is on file» the item `x` rests on `is on file`, so a question that nobody asked counts as answered: expected it to stay unknown
          hint: `is answered` stays unknown until there is a value
        """#),
  ]
}
