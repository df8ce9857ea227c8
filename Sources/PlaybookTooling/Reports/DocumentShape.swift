import PlaybookJSON

/// What can stand at a key of a document, whatever the lead.
package indirect enum DocumentShape: Sendable {
  /// A single value, or null. `answers` are all that it can be, as JSON, where they are few and known.
  case value(answers: [String])
  case list
  /// With all members that it can have; or null.
  case object([Member])

  package struct Member: Sendable {
    package let name: String
    package let shape: DocumentShape

    init(_ name: String, _ shape: DocumentShape) {
      self.name = name
      self.shape = shape
    }
  }

  package var members: [Member] {
    switch self {
    case .object(let members): members
    case .value, .list: []
    }
  }

  package func member(_ name: String) -> DocumentShape? {
    members.first { $0.name.utf8.elementsEqual(name.utf8) }?.shape
  }

  /// The keys that lead to the first single value, from here on.
  var pathToValue: [String]? {
    if case .value = self { return [] }
    for member in members {
      if let path = member.shape.pathToValue { return [member.name] + path }
    }
    return nil
  }
}

// MARK: - Making

extension DocumentShape {
  /// A single value of which there are many.
  static var value: Self { .value(answers: []) }
  static var flag: Self { .value(answers: ["true", "false"]) }

  /// One of some words, each counted once.
  static func words(_ words: [String], orNull: Bool = false) -> Self {
    var answers: [String] = []
    for word in words {
      var json = ""
      JSONWriter.append(word, to: &json)
      if !answers.contains(where: { $0.utf8.elementsEqual(json.utf8) }) { answers.append(json) }
    }
    return .value(answers: answers + (orNull ? ["null"] : []))
  }

  static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type, orNull: Bool = false) -> Self {
    words(type.allCases.map(\.rawValue), orNull: orNull)
  }

  static func object(_ members: KeyValuePairs<String, Self>) -> Self {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// Also what an object of the same name can be elsewhere.
  func merged(with other: Self) -> Self {
    switch (self, other) {
    case (.value(let some), .value(let others)):
      guard !some.isEmpty, !others.isEmpty else { return .value }
      return .value(answers: some + others.filter { other in !some.contains { $0.utf8.elementsEqual(other.utf8) } })
    case (.object(let some), .object(let others)): return .object((some + others).merged)
    case _: return self
    }
  }
}

extension [DocumentShape.Member] {
  /// Each name once.
  var merged: [DocumentShape.Member] {
    var members: [DocumentShape.Member] = []
    for member in self {
      if let index = members.firstIndex(where: { $0.name.utf8.elementsEqual(member.name.utf8) }) {
        members[index] = DocumentShape.Member(member.name, members[index].shape.merged(with: member.shape))
      } else {
        members.append(member)
      }
    }
    return members
  }
}
