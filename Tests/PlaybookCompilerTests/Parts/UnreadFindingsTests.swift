import Testing

@Suite("Blocks that could not be read")
struct UnreadFindingsTests {
  @Test("findings", arguments: cases)
  func findings(of finding: Finding) {
    finding.check()
  }

  private static let cases: [Finding] = [
    Finding(
      "what could not be read is not missing",
      of: #"""
        checklist c {
          a: n > 1
          pass at least 1 of 1
        }
        playbook p {
          qualified when n > 1
        }
        route r {
          otherwise queue q
        }
        """#,
      gives: #"""
        error[PB1104] «» this line has no colon: `:` was expected between what it is called and what it says
          fix: :
        error[PB1104] «» this line has no colon: `:` was expected between what it is called and what it says
          fix: :
        error[PB1104] «» this line has no colon: `:` was expected between what it is called and what it says
          fix: :
        """#),
    Finding(
      "the block beside it is still checked",
      of: #"""
        checklist c {
          a: n > 1
          pass at least 1 of 1
        }
        checklist d {
          a: n > 1
        }
        """#,
      gives: #"""
        error[PB1104] «» this line has no colon: `:` was expected between what it is called and what it says
          fix: :
        error[PB2111] «d» the checklist `d` does not say when it passes: expected a line `pass: at least …`
          hint: add a line such as `pass: at least 1 of 1`
        """#),
    Finding(
      "a broken value keeps its name",
      of: #"""
        fact f: n >
        fact g: fact.f and n > 1
        """#,
      gives: #"""
        error[PB1112] «» the line ends here: a value was expected
        """#),
  ]
}
