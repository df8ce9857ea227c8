package import PlaybookBatch
import PlaybookJSON
import PlaybookSource

/// The keys of the decision document that a run writes, each taken apart at its points.
package struct Selection: Sendable {
  package static let usual = "lead,playbook,verdict,leaning"

  /// As they were written: `score.fit.low`.
  package let keys: [String]
  package let columns: [ResultColumn]

  /// Whether any key lies in the reasons.
  var wantsReasons: Bool { keys.contains { $0.utf8.starts(with: "reasons".utf8) } }

  /// `text` holds keys with commas between them; a key that the book's decisions do not have is a problem.
  package init(_ text: String, of book: LoadedBook, format: ResultFormat) throws(ToolProblem) {
    let keys = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    if keys.contains(where: \.isEmpty) { throw ToolProblem(.emptyKey(), .usage) }
    for (index, key) in keys.enumerated() where keys[..<index].contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
      throw ToolProblem(.selectedTwice(key), .usage)
    }
    let document = DecisionShape(book.program).document
    self.keys = keys
    columns = try keys.map { key throws(ToolProblem) in
      ResultColumn(key: key, words: try Self.answers(of: key, in: document, format).map { Array($0.utf8) })
    }
  }

  /// Follows the key from the top of a document: the answers that it can have, as JSON, where they are few and known.
  private static func answers(
    of key: String, in document: DocumentShape, _ format: ResultFormat
  ) throws(ToolProblem) -> [String] {
    var shape = document
    let steps = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (index, step) in steps.enumerated() {
      guard let next = shape.member(step) else {
        let done = steps[..<index].joined(separator: ".")
        throw ToolProblem(.unknownKey(key, step: step, after: done, known: shape.members.map(\.name)), .usage)
      }
      shape = next
    }
    if case .value(let answers) = shape { return answers }
    if format == .table {
      let example = shape.pathToValue.map { ([key] + $0).joined(separator: ".") }
      throw ToolProblem(.notAScalar(key, example: example), .usage)
    }
    return []
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension JSONValue {
  /// The value at a key with points; nil where there is none.
  func value(at key: String) -> JSONValue? {
    var value: JSONValue? = self
    for step in key.split(separator: ".", omittingEmptySubsequences: false) { value = value?.member(String(step)) }
    return value
  }
}
