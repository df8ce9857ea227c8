import PlaybookIR

/// Cells of texts, countries and lists: one for each value that a rule names, or for what passes the same tests, and one
/// for any other.
struct WordCells {
  private struct Candidate {
    let shape: AnswerCell.Shape
    let value: Value
  }

  private let type: ValueType
  private let tests: [AnswerSurvey.Test]
  /// What tests look for inside texts, in place of whole texts.
  private let parts: [String]
  /// More named values than this are told apart only by what the rules say about them.
  private static let mostNamed = 24
  /// How many values that stand together in tests are tried in every mixture.
  private static let mostMixed = 4
  /// How many texts of a list are looked at, and how many that a condition itself names.
  private static let (mostListed, mostWritten) = (50, 250)
  /// How many texts are looked at in all.
  private static let mostWords = 300

  init(_ type: ValueType, _ tests: [AnswerSurvey.Test]) {
    self.type = type
    self.tests = tests
    parts = Self.parts(type, tests)
  }

  func cells() -> ([AnswerCell], isExact: Bool) {
    let candidates = type.isList ? lists : words
    guard !tests.isEmpty, let rest = candidates.first else {
      let example = Evaluation.known((type.isList ? lists : words).first?.value ?? .text(Text("x")))
      return ([AnswerCell(.any, example: example)], true)
    }
    let named = candidates.count { if case .value = $0.shape { true } else { false } }
    var cells: [AnswerCell] = []
    var signatures = [signature(rest)]
    for candidate in candidates.dropFirst() {
      let signature = signature(candidate)
      let isKnown = signatures.contains(signature)
      if case .value = candidate.shape, named <= Self.mostNamed, signature != signatures[0] {
        cells.append(AnswerCell(candidate.shape, example: .known(candidate.value)))
      } else if !isKnown {
        cells.append(AnswerCell(candidate.shape, example: .known(candidate.value)))
      }
      if !isKnown { signatures.append(signature) }
    }
    cells.append(AnswerCell(.other, example: .known(rest.value)))
    return (cells, isExact)
  }

  private func signature(_ candidate: Candidate) -> [Evaluation] { tests.map { $0.answer(.known(candidate.value)) } }

  /// Every mixture of what tests look for inside a text or a list was tried, and every text of the lists.
  private var isExact: Bool {
    let looks = tests.map { looked(at: $0).count }
    if tests.count > 1, zip(tests, looks).contains(where: { $0.bounds.count > $1 }) { return false }
    if looks.reduce(0, +) > Self.mostWords { return false }
    return type.isList ? elements.count <= Self.mostMixed : parts.count <= Self.mostMixed
  }

  private func looked(at test: AnswerSurvey.Test) -> ArraySlice<Value> {
    test.bounds.prefix(test.isList ? Self.mostListed : Self.mostWritten)
  }

  // MARK: - Texts and countries

  /// Any other first, then those that are named, then mixtures.
  private var words: [Candidate] {
    var words: [Candidate] = []
    func add(_ value: Value, _ shape: AnswerCell.Shape) {
      if !words.contains(where: { $0.value == value }) { words.append(Candidate(shape: shape, value: value)) }
    }
    let rest = others.first { value in !tests.contains { $0.answer(.known(value)).truth == .yes } }
    if let other = rest ?? others.first { add(other, .other) }
    for test in tests {
      for bound in looked(at: test) {
        guard words.count < Self.mostWords else { break }
        guard let value = value(bound, test) else { continue }
        let isNamed = test.chain.isAnswer && (!test.isList || test.bounds.count <= Self.mostNamed)
        add(value, isNamed ? .value(value) : .like(value))
      }
    }
    guard parts.count <= Self.mostMixed else { return words }
    for mixture in Self.mixtures(of: parts) where mixture.count > 1 {
      let value = Value.text(Text(mixture.joined(separator: " ")))
      add(value, .like(value))
    }
    for other in others { add(other, .like(other)) }
    return words
  }

  private static func parts(_ type: ValueType, _ tests: [AnswerSurvey.Test]) -> [String] {
    guard type == .text || type == .url else { return [] }
    var parts: [String] = []
    for test in tests where !test.isList {
      for case .text(let text) in test.bounds where test.answer(.known(.text(Text("x " + text.string)))).truth == .yes {
        if !parts.contains(where: { $0.utf8.elementsEqual(text.string.utf8) }) { parts.append(text.string) }
      }
    }
    return parts
  }

  /// An answer of the field's type that the bound speaks of.
  private func value(_ bound: Value, _ test: AnswerSurvey.Test) -> Value? {
    switch (type, bound) {
    case (.country, .country): bound
    case (.country, .text(let text)): Country.code(of: text.bytes).map { .country($0) }
    case (.email, .text(let text)): .text(test.chain.isAnswer ? text : Text("someone@" + text.string))
    case (_, .text(let text)):
      .text(test.answer(.known(bound)).truth == .yes ? text : Text(Self.filled(text.string)))
    case _: nil
    }
  }

  /// A pattern with something in the place of `*` and `?`.
  private static func filled(_ pattern: String) -> String {
    String(String.UnicodeScalarView(pattern.unicodeScalars.map { $0 == "*" || $0 == "?" ? "x" : $0 }))
  }

  /// Values that a book hardly names.
  private var others: [Value] {
    let texts =
      switch type {
      case .country: ["ZW", "AQ", "TV", "NR", "AD", "LI"]
      case .email: ["someone@other.example", "q@unlisted.example"]
      case .domain: ["other.example", "unlisted.example"]
      case .url: ["https://other.example", "https://unlisted.example/q"]
      case .phone: ["+1 555 0100", "+44 1632 960000"]
      case .timezone: ["UTC", "Antarctica/Troll"]
      case _: ["another answer", "q", "0"]
      }
    return texts.map { type == .country ? .country($0) : .text(Text($0)) }
  }

  // MARK: - Lists

  private var elements: [Value] {
    var elements: [Value] = []
    for test in tests {
      for bound in looked(at: test) {
        guard elements.count < Self.mostWords else { break }
        guard test.chain.isAnswer, let element = element(bound), !elements.contains(element) else { continue }
        elements.append(element)
      }
    }
    return elements
  }

  private func element(_ bound: Value) -> Value? {
    guard case .list(let element) = type else { return nil }
    switch (element, bound) {
    case (.country, .text(let text)): return Country.code(of: text.bytes).map { .country($0) }
    case (.choice, .text(let text)): return .member(text.string)
    case _: return bound
    }
  }

  /// The empty list first, then mixtures of what tests look for, each also with more elements where they are counted.
  private var lists: [Candidate] {
    var sizes: [Int] = [0]
    for test in tests where !test.isList {
      for case .number(let bound) in test.bounds { sizes += [bound.whole, bound.whole + 1] }
    }
    let elements = elements
    let mixtures =
      elements.count <= Self.mostMixed
      ? Self.mixtures(of: elements) : [[]] + elements.map { [$0] } + [elements]
    var lists: [Candidate] = []
    for mixture in mixtures {
      for size in sizes where size <= 100 && (size == 0 || size > mixture.count) {
        let filler = (0..<max(0, size - mixture.count)).map { Value.text(Text("another \($0 + 1)")) }
        let value = Value.list(mixture + filler)
        if !lists.contains(where: { $0.value == value }) {
          lists.append(Candidate(shape: lists.isEmpty ? .other : .like(value), value: value))
        }
      }
    }
    return lists
  }

  /// Every choice among the elements, the smallest first.
  private static func mixtures<Element>(of elements: [Element]) -> [[Element]] {
    (0..<(1 << elements.count)).map { bits in elements.indices.filter { bits >> $0 & 1 == 1 }.map { elements[$0] } }
      .sorted { $0.count < $1.count }
  }
}

extension ValueType {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
