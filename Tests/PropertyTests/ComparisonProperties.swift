import PlaybookRuntime
import RandomSupport
import Testing

/// What two leads differ in explains why their verdicts do, whatever book.
@Suite struct ComparisonProperties {
  @Test(arguments: 0..<60)
  func `verdicts that differ have a difference that decides`(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    var leads = LeadGenerator(seed: seed)
    let decisions = try (0..<8).compactMap { _ in
      try GeneratedBook.decide(program, LeadGenerator.json(leads.ragged()))
    }
    for left in decisions {
      for right in decisions {
        let comparison = Comparison(left, right)
        if left.verdict != right.verdict { #expect(!comparison.deciding.isEmpty, "seed \(seed)") }
        // Each difference is one, also within the parts that are asked, and the other way round it is the same.
        for difference in comparison.deciding + comparison.deciding.flatMap(\.evidence) + comparison.parts {
          #expect(difference.left.kind == difference.right.kind && difference.left.name == difference.right.name)
          #expect(
            difference.left.outcome.text != difference.right.outcome.text
              || difference.left.points != difference.right.points)
        }
        let back = Comparison(right, left)
        #expect(back.deciding.map(\.right.outcome.text) == comparison.deciding.map(\.left.outcome.text))
        #expect(back.same.map(\.part) == comparison.same.map(\.part))
      }
      let twin = Comparison(left, left)
      #expect(twin.deciding.isEmpty && twin.parts.isEmpty)
      #expect(twin.same.count == left.reasons.count - 1)
    }
  }
}
