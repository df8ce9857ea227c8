import PlaybookIR
import Testing

@Suite struct WeightedChoiceTests {
  private func team(_ weights: [(String, Int)]) -> Team {
    let reps = weights.map { Team.Rep(title: Title($0.0, origin: .none), weight: $0.1) }
    return Team(title: Title("enterprise", origin: .none), reps: reps, capacity: nil, overflow: nil, salt: "enterprise")
  }

  /// Computed by another implementation from the rule's words alone.
  @Test func `leads go where another implementation sends them`() {
    let expected = [1, 2, 2, 2, 1, 0, 0, 0, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 2, 1, 2, 1, 2, 2, 1, 1, 1]
    let team = team([("dana", 1), ("lee", 2), ("sam", 5)])
    #expect((1...30).map { team.choose(lead: Text(String($0))) } == expected)
  }

  @Test func `a change of one weight moves nobody between the others`() {
    let before = team([("dana", 3), ("lee", 3), ("sam", 3)])
    let after = team([("dana", 3), ("lee", 3), ("sam", 9)])
    for lead in 0..<500 {
      let text = Text("lead-\(lead)")
      let (old, new) = (before.choose(lead: text), after.choose(lead: text))
      #expect(old == new || new == 2)
    }
  }

  @Test func `an excluded rep gets nothing and the others keep theirs`() {
    let team = team([("dana", 3), ("lee", 3), ("sam", 3)])
    for lead in 0..<300 {
      let text = Text("lead-\(lead)")
      let chosen = team.choose(lead: text)
      let others = team.choose(lead: text, excluding: Text("LEE"))
      #expect(others != 1)
      if chosen != 1 { #expect(others == chosen) }
    }
    #expect(self.team([("lee", 1)]).choose(lead: Text("1"), excluding: Text("lee")) == nil)
  }

  @Test func `weights are near their shares`() {
    let team = team([("dana", 10), ("lee", 90)])
    let count = (0..<1_000).count { team.choose(lead: Text("lead-\($0)")) == 0 }
    #expect((60...140).contains(count))
  }
}
