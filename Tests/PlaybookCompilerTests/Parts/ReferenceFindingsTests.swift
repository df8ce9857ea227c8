import Testing

@Suite("Reserved names and references")
struct ReferenceFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "sources, the own path too",
      of: #"""
        lead {
          a: text, reads "b", "c", "c"
          b: text
        }
        """#,
      gives: #"""
        error[PB2003] «"b"» both `b` and `a` read `b`: expected each source to belong to one field
          «b» `b` reads it here
        error[PB2003] «"c"» the field `a` reads `c` twice: expected each source once
          «"c"» `a` reads it here
        """#),
    Finding(
      "a source by bytes, not by look",
      of: #"""
        lead {
          a: text, reads "caf\#u{E9}"
          b: text, reads "cafe\#u{301}"
        }
        """#,
      gives: ""),
    Finding(
      "one source for the currency of two amounts is fine",
      of: #"""
        lead {
          a: money, currency "ccy"
          b: money, currency "ccy"
        }
        """#,
      gives: ""),
    Finding(
      "reserved first words",
      of: #"""
        lead {
          score.a: number
          list.a: text
          lead.a: text
          route.a: text
          scores.a: number
          score: number
        }
        """#,
      gives: #"""
        error[PB2006] «score.a» no field can be called `score.a`: `score.` begins the name of a part of the book
          hint: give the field another name, and name its source with `reads`
        error[PB2006] «list.a» no field can be called `list.a`: `list.` begins the name of a part of the book
          hint: give the field another name, and name its source with `reads`
        error[PB2006] «lead.a» no field can be called `lead.a`: `lead.` begins the name of any field
          hint: give the field another name, and name its source with `reads`
        error[PB2006] «route.a» no field can be called `route.a`: `route.` begins the name of a part of the book
          hint: give the field another name, and name its source with `reads`
        """#),
    Finding(
      "the domain of an address",
      of: #"""
        lead {
          owner.domain: domain
        }
        """#,
      gives: #"""
        error[PB2006] «owner.domain» no field can be called `owner.domain`: it already means the domain of the e-mail address in `owner`
          «owner» the e-mail address stands here
          hint: give the field another name, and name its source with `reads`
        """#),
    Finding(
      "names that every event has",
      of: #"""
        event visit {
          type: text
          at: time
          visit.city: text
        }
        """#,
      gives: #"""
        error[PB2006] «type» no field can be called `type`: every event has `type` already
          hint: give the field another name, and name its source with `reads`
        error[PB2006] «at» no field can be called `at`: every event has `at` already
          hint: give the field another name, and name its source with `reads`
        error[PB2006] «visit.city» no field can be called `visit.city`: a field of the event `visit` is one word
          hint: give the field another name, and name its source with `reads`
        """#),
    Finding(
      "a circle of one",
      of: #"""
        fact f: fact.f
        """#,
      gives: #"""
        error[PB2002] «fact.f» these parts rest on each other in a circle: `fact.f → fact.f`; expected each part to rest only on parts that can be worked out before it
          hint: a part cannot ask about itself
        """#),
    Finding(
      "a circle of three, and what rests on it is silent",
      of: #"""
        icp i {
          must a: score.s > 5
        }
        score s {
          a: +5 when checklist.c passes
        }
        checklist c {
          x: n > 1
          a: icp.i.a
          pass: at least 2 of 2
        }
        fact outside: score.s > 5 and icp.i fits
        """#,
      gives: #"""
        error[PB2002] «checklist.c» these parts rest on each other in a circle: `score.s → checklist.c → icp.i → score.s`; expected each part to rest only on parts that can be worked out before it
          «icp.i.a» `checklist.c` goes on here
          «score.s» `icp.i` goes on here
          hint: take one of these questions out
        """#),
    Finding(
      "two circles",
      of: #"""
        fact a: fact.b
        fact b: fact.a
        fact c: fact.d
        fact d: fact.c
        """#,
      gives: #"""
        error[PB2002] «fact.a» these parts rest on each other in a circle: `fact.b → fact.a → fact.b`; expected each part to rest only on parts that can be worked out before it
          «fact.b» `fact.a` goes on here
          hint: take one of these questions out
        error[PB2002] «fact.c» these parts rest on each other in a circle: `fact.d → fact.c → fact.d`; expected each part to rest only on parts that can be worked out before it
          «fact.d» `fact.c` goes on here
          hint: take one of these questions out
        """#),
    Finding(
      "a part may read the tiers' own criteria without a circle",
      of: #"""
        icp i {
          must a: n > 1
          tier t: a and n > 5
        }
        """#,
      gives: ""),
    Finding(
      "a part inside where is a fault of its own, not a circle",
      of: #"""
        score s {
          a: +1 each page_view where score.s > 1
        }
        signal x: any call where signal.x
        """#,
      gives: #"""
        error[PB2210] «score.s» `score.s` is a score of the book, but `where` reads only the fields of the event `page_view`, fixed values and lists
          hint: ask about it outside the event, joined by `and`
        error[PB2210] «signal.x» `signal.x` is a signal of the book, but `where` reads only the fields of the event `call`, fixed values and lists
          hint: ask about it outside the event, joined by `and`
        """#),
    Finding(
      "unknown names get a suggestion",
      of: #"""
        team crew {
          rep a: weight 1
        }
        route way {
          x: n > 1 -> team crow
          otherwise: queue q
          never: person in onwer
        }
        handoff h {
          needs: pian
          owner: route wey
        }
        playbook p {
          qualified: when n > 1
          route: wai
          handoff: hh
        }
        checklist c {
          need: n > 1
          pass: at least 1 of 1, including nead
        }
        """#,
      gives: #"""
        error[PB2202] «crow» the book has no team `crow`
          hint: did you mean `crew`?
        error[PB2201] «onwer» the lead has no field `onwer`
          hint: did you mean `owner`?
        error[PB2201] «pian» the lead has no field `pian`
          hint: did you mean `pain`?
        error[PB2202] «wey» the book has no route `wey`
          hint: did you mean `way`?
        error[PB2202] «wai» the book has no route `wai`
          hint: did you mean `way`?
        error[PB2202] «hh» the book has no hand-off `hh`
          hint: did you mean `h`?
        error[PB2203] «nead» `checklist.c` has no item `nead`
          hint: did you mean `need`?
        """#),
  ]
}
