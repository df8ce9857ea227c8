package import PlaybookBatch
import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
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
    for (index, key) in keys.enumerated() where keys[..<index].contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
      throw ToolProblem(.selectedTwice(key), .usage)
    }
    let document = book.emptyDocument()
    for key in keys { try Self.check(key, in: document, of: book, format) }
    self.keys = keys
    columns = keys.map { ResultColumn(key: $0, words: book.words(of: $0)) }
  }

  /// Follows the key from the top of a document.
  private static func check(
    _ key: String, in document: JSONValue, of book: LoadedBook, _ format: ResultFormat
  ) throws(ToolProblem) {
    var value = document
    var done: [String] = []
    for step in key.split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
      guard let next = value.member(step) else {
        // Some members are there only for some leads.
        let occasional = book.occasionalMembers(of: done)
        if occasional.contains(where: { $0.utf8.elementsEqual(step.utf8) }) { return }
        let known = (value.members ?? []).map { String(decoding: $0.key, as: UTF8.self) } + occasional
        throw ToolProblem(.unknownKey(key, step: step, after: done.joined(separator: "."), known: known), .usage)
      }
      value = next
      done.append(step)
    }
    guard format == .table, value.members != nil || value.elements != nil else { return }
    let inside = value.members?.first.map { "\(key).\(String(decoding: $0.key, as: UTF8.self))" }
    throw ToolProblem(.notAScalar(key, example: inside), .usage)
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

extension LoadedBook {
  /// The document of a decision about a lead of which nothing is known: it has the keys of every decision.
  fileprivate func emptyDocument() -> JSONValue {
    let decision = decideAboutNothing()
    let json = DecisionDocument(decision, by: self).json()
    return (try? JSONReader.parse(Array(json.utf8))) ?? JSONValue(.null)
  }

  /// The members of an object of the document that are there for some leads only: what depends on who gets the lead, and
  /// on the playbook.
  fileprivate func occasionalMembers(of path: [String]) -> [String] {
    switch (path.first, path.count) {
    case ("route"?, 2): ["rep", "overflow", "result", "reason"]
    case ("disqualifiers"?, 1): program.playbooks.flatMap { $0.disqualifiers.map(\.title.name) }
    case ("target"?, 1): program.playbooks.flatMap { $0.targets.map(\.title.name) }
    case _: []
    }
  }

  /// The answers that a key can have, as JSON, where they are few and known; they are counted.
  fileprivate func words(of key: String) -> [[UInt8]] {
    let path = key.split(separator: ".").map(String.init)
    func named<Part: Titled>(_ parts: [Part]) -> Part? {
      path.count > 1 ? parts.first { $0.title.name.utf8.elementsEqual(path[1].utf8) } : nil
    }
    var words: [String?]
    switch (path.first, path.last) {
    case ("verdict"?, _): words = Verdict.allCases.map(\.rawValue)
    case ("leaning"?, _): words = Verdict.allCases.map(\.rawValue) + [nil]
    case ("playbook"?, _): words = program.playbooks.map(\.title.name) + [nil]
    case (_, "outcome"?): words = Truth.allCases.map(\.rawValue)
    case ("grade"?, "value"?): words = (named(program.grades)?.names ?? []) + [nil]
    case ("stage"?, "value"?): words = (named(program.stages)?.rungs.map(\.title.name) ?? []) + [nil]
    case ("icp"?, "tier"?): words = (named(program.icps)?.tiers.map(\.title.name) ?? []) + [nil]
    case ("route"?, "to"?): words = named(program.routes).map(receivers) ?? []
    case _: words = []
    }
    return words.map { word in
      guard let word else { return Array("null".utf8) }
      var json = ""
      JSONWriter.append(word, to: &json)
      return Array(json.utf8)
    }
  }

  /// Whoever a route can name, once each.
  private func receivers(_ route: Route) -> [String?] {
    var names: [String?] = []
    for target in route.rows.map(\.target) + [route.otherwise] + (route.inDoubt.map { [$0] } ?? []) {
      let name: String?
      switch target {
      case .rep(let rep): name = rep
      case .team(let index): name = program.teams[index].title.name
      case .queue(let queue): name = queue
      case .noOwner: name = nil
      // Whoever the lead itself names.
      case .person: continue
      }
      let isThere = names.contains { $0.map { Array($0.utf8) } == name.map { Array($0.utf8) } }
      if !isThere { names.append(name) }
    }
    return names
  }
}
