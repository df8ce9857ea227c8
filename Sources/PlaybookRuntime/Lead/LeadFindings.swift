import PlaybookSource

/// Collects what is wrong with one lead, and keeps a lead with a million faults from filling the screen.
struct LeadFindings {
  /// Problems that are listed for one field, and dropped elements that a list remembers.
  static let problemLimit = 100
  private static let diagnosticLimit = 10

  let file: Int
  private var diagnostics: [Diagnostic] = []
  private var problems: [(start: Int, problem: LeadProblem)] = []
  private var problemCounts: [String: Int] = [:]
  private var groups: [String: Group] = [:]
  private var twice: [(key: SourceTree.Twice, fields: [FieldName])] = []

  /// Diagnostics of one code about one field.
  private struct Group {
    var count = 0
    var firstHidden: SourceSpan?
    let code: RuntimeCode
    let field: String
  }

  /// A field as messages name it.
  struct FieldName: Hashable {
    let path: String
    let isRequired: Bool
  }

  init(file: Int) { self.file = file }

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }

  mutating func add(_ code: RuntimeCode, field: String, at span: SourceSpan, _ diagnostic: () -> Diagnostic) {
    let key = code.rawValue + field
    var group = groups[key] ?? Group(code: code, field: field)
    group.count += 1
    if group.count <= Self.diagnosticLimit {
      diagnostics.append(diagnostic())
    } else if group.firstHidden == nil {
      group.firstHidden = span
    }
    groups[key] = group
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func add(_ problem: @autoclosure () -> LeadProblem, field: String, at start: Int) {
    let count = problemCounts[field, default: 0]
    guard count < Self.problemLimit else { return }
    problemCounts[field] = count + 1
    problems.append((start, problem()))
  }

  /// One diagnostic for the key, however many fields read it.
  mutating func add(_ key: SourceTree.Twice, field: FieldName) {
    if let known = twice.firstIndex(where: { $0.key.second == key.second }) {
      twice[known].fields.append(field)
    } else {
      twice.append((key, [field]))
    }
  }

  /// In the order of the lead's text.
  func finished() -> (diagnostics: [Diagnostic], problems: [LeadProblem]) {
    var all = diagnostics
    for (key, fields) in twice {
      all.append(
        .keyTwice(key, fields: fields.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, in: file))
    }
    for group in groups.values {
      guard let span = group.firstHidden else { continue }
      all.append(.moreOfTheSame(group.code, field: group.field, at: span))
    }
    let ordered = problems.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.start != b.start { return a.start < b.start }
      if a.problem.field != b.problem.field {
        return a.problem.field.utf8.lexicographicallyPrecedes(b.problem.field.utf8)
      }
      return left.offset < right.offset
    }
    // By place, code and words: the order of the dictionaries above does not show.
    return (
      all.sorted { $0.message.utf8.lexicographicallyPrecedes($1.message.utf8) }.sortedByPlace(),
      ordered.map(\.element.problem)
    )
  }
}
