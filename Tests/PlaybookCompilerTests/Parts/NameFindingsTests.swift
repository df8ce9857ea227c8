import Testing

@Suite("Names of parts and fields")
struct NameFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "two fields in two blocks",
      of: #"""
        lead {
          n: number
        }
        """#,
      gives: #"""
        error[PB2001] «n» the name `n` is taken: expected each field to have its own name
          «n» it is taken here
        """#),
    Finding(
      "three of one name",
      of: #"""
        fact f: n > 1
        fact f: n > 2
        fact f: n > 3
        """#,
      gives: #"""
        error[PB2001] «f» the name `f` is taken: expected each fact to have its own name
          «f» it is taken here
        error[PB2001] «f» the name `f` is taken: expected each fact to have its own name
          «f» it is taken here
        """#),
    Finding(
      "one name in several kinds is fine",
      of: #"""
        fact n: n > 1
        signal n: any page_view
        list n: ["a"]
        event n {
          n: text
        }
        score n {
          n: +5 when fact.n
        }
        grade n {
          bands: score.n, n from 5, else m
        }
        """#,
      gives: ""),
    Finding(
      "criteria and tiers",
      of: #"""
        icp i {
          must a: n > 1
          never a: n > 9
          tier t: a
          tier t: otherwise
        }
        """#,
      gives: #"""
        error[PB2001] «a» the name `a` is taken: expected each criterion of `icp.i` to have its own name
          «a» it is taken here
        error[PB2001] «t» the name `t` is taken: expected each tier of `icp.i` to have its own name
          «t» it is taken here
        """#),
    Finding(
      "items",
      of: #"""
        checklist c {
          a: n > 1
          a: n > 2
          pass: at least 1 of 2
        }
        """#,
      gives: #"""
        error[PB2001] «a» the name `a` is taken: expected each item of `checklist.c` to have its own name
          «a» it is taken here
        """#),
    Finding(
      "rules also inside groups, and groups",
      of: #"""
        score s {
          a: +1 when n > 1
          group g {
            a: +1 when n > 2
          }
          group g {
            b: +1 when n > 3
          }
        }
        """#,
      gives: #"""
        error[PB2001] «a» the name `a` is taken: expected each rule of `score.s` to have its own name
          «a» it is taken here
        error[PB2001] «g» the name `g` is taken: expected each group of `score.s` to have its own name
          «g» it is taken here
        """#),
    Finding(
      "bands and cells",
      of: #"""
        score s {
          a: +50 when n > 1
        }
        grade g {
          bands: score.s, A from 50, A from 20, else A
        }
        grade h {
          bands: score.s, A from 50, else B
          cell A: "x"
          cell A: "y"
        }
        """#,
      gives: #"""
        error[PB2001] «A» the name `A` is taken: expected each band of `grade.g` to have its own name
          «A» it is taken here
        error[PB2001] «A» the name `A` is taken: expected each band of `grade.g` to have its own name
          «A» it is taken here
        error[PB2001] «A» the name `A` is taken: expected each cell of `grade.h` to have its own name
          «A» it is taken here
        """#),
    Finding(
      "rungs, rows, reps, disqualifiers",
      of: #"""
        stage st {
          a: always
          a: n > 1
        }
        team tm {
          rep r: weight 1
          rep r: weight 2
        }
        route ro {
          x: n > 1 -> rep a
          x: n > 2 -> rep b
          otherwise: queue q
        }
        playbook p {
          disqualify d "D": n > 1
          disqualify d "E": n > 2
          qualified: when n > 3
          route: ro
        }
        """#,
      gives: #"""
        error[PB2001] «a» the name `a` is taken: expected each rung of `stage.st` to have its own name
          «a» it is taken here
        error[PB2001] «r» the name `r` is taken: expected each rep of the team `tm` to have its own name
          «r» it is taken here
        error[PB2001] «x» the name `x` is taken: expected each row of `route.ro` to have its own name
          «x» it is taken here
        error[PB2001] «d» the name `d` is taken: expected each disqualifier of `playbook.p` to have its own name
          «d» it is taken here
        """#),
    Finding(
      "event fields and kinds",
      of: #"""
        event visit {
          city: text
          city: text
        }
        event visit {
          a: text
        }
        """#,
      gives: #"""
        error[PB2001] «city» the name `city` is taken: expected each field of the event `visit` to have its own name
          «city» it is taken here
        error[PB2001] «visit» the name `visit` is taken: expected each event to have its own name
          «visit» it is taken here
        """#),
    Finding(
      "needs and including",
      of: #"""
        route r {
          otherwise: queue q
        }
        handoff h {
          needs: pain, n, pain
          owner: route r
        }
        checklist c {
          a: n > 1
          b: n > 2
          pass: at least 1 of 2, including a, a
        }
        """#,
      gives: #"""
        error[PB2001] «pain» `pain` stands in `needs` twice: expected each name once
          «pain» it stands here first
        error[PB2001] «a» `a` stands in `including` twice: expected each name once
          «a» it stands here first
        """#),
    Finding(
      "members of a set",
      of: #"""
        lead {
          s: one of [vp, ic, VP]
          e: one of [a, other], else other
        }
        """#,
      gives: #"""
        error[PB2004] «VP» `VP` stands for the value `VP` and for the value `vp`: expected each spelling to mean one thing
          «vp» it stands here first
          hint: upper and lower case are the same here
        error[PB2004] «other» the spelling `other` stands twice for the value `other`: expected it once
          «other» it stands here first
        """#),
    Finding(
      "spellings within one member",
      of: #"""
        lead {
          s: one of [saas "SaaS" "Software" "software"]
        }
        """#,
      gives: #"""
        error[PB2004] «"software"» the spelling `software` stands twice for the value `saas`: expected it once
          «"Software"» it stands here first
        """#),
    Finding(
      "a spelling that is another name",
      of: #"""
        lead {
          s: one of [saas "IT", it]
        }
        """#,
      gives: #"""
        error[PB2004] «"IT"» `IT` stands for the value `saas` and for the value `it`: expected each spelling to mean one thing
          «it» it stands here first
          hint: upper and lower case are the same here
        """#),
    Finding(
      "blank and a value",
      of: #"""
        lead {
          s: one of [saas "Software", fintech], blank "software", "N/A", "n/a"
        }
        """#,
      gives: #"""
        error[PB2004] «"software"» `software` stands for "not answered" and for the value `saas`: expected each spelling to mean one thing
          «one of [saas "Software", fintech]» it stands here first
          hint: upper and lower case are the same here
        error[PB2004] «"n/a"» the spelling `n/a` stands twice for "not answered": expected it once
          «"N/A"» it stands here first
        """#),
  ]
}
