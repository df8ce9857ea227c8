import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// The edits of one book with what came of those that were tried.
package struct Mutation: Sendable {
  package let tested: TestedBook
  package let mutants: [Mutant]
  /// By the edit's number; nil for one that was not tried yet.
  package private(set) var outcomes: [MutationRun.Outcome?]
  /// Of the book's files: outcomes hold for these bytes only.
  let digest: String
  private var run: MutationRun

  package init(_ tested: TestedBook, tests: [PreparedTest], filter: String?) {
    self.tested = tested
    mutants = tested.book.program.mutants
    outcomes = [MutationRun.Outcome?](repeating: nil, count: mutants.count)
    run = MutationRun(tested.book, tests)
    var hash = SHA256()
    hash.update(Array("edits 2 \(filter ?? "") \(tested.book.fingerprint)\n".utf8))
    for file in tested.sources.files {
      hash.update(Array("\(file.path) \(file.bytes.count)\n".utf8))
      hash.update(file.bytes)
    }
    digest = SHA256.hex(of: hash.digest())
  }

  /// Tries up to `limit` edits that were not tried yet; says after each how many are done. Returns how many were tried.
  ///
  /// The order is spread over the book, so that a part of the edits says something about all of it.
  package mutating func proceed(limit: Int, progress: (Mutation) -> Void) -> Int {
    var count = 0
    for number in spread where outcomes[number] == nil {
      guard count < limit else { break }
      outcomes[number] = run.outcome(of: mutants[number])
      count += 1
      progress(self)
    }
    return count
  }

  private var spread: [Int] {
    mutants.indices.sorted { left, right in
      let keys = [left, right].map { UInt32(truncatingIfNeeded: $0) &* 2_654_435_761 }
      return keys[0] == keys[1] ? left < right : keys[0] < keys[1]
    }
  }

  package mutating func take(_ outcomes: [Int: MutationRun.Outcome]) {
    for (number, outcome) in outcomes where self.outcomes.indices.contains(number) { self.outcomes[number] = outcome }
  }

  // MARK: - Figures

  package var done: Int { outcomes.count { $0 != nil } }
  func count(_ counts: (MutationRun.Outcome) -> Bool) -> Int { outcomes.count { $0.map(counts) ?? false } }
  var noticed: Int { count { $0 == .noticed } }
  var equivalent: Int { count { $0 == .equivalent } }
  var missed: Int { count { if case .missed = $0 { true } else { false } } }
}

/// What was tried so far, as a file that a later run goes on from.
package enum MutationState {
  private static let format = "playbook.mutation/1"

  package static func text(_ mutations: [Mutation]) -> String {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.member("format", format)
      writer.key("books")
      writer.array(mutations) { writer, mutation in
        writer.object { writer in
          writer.member("path", mutation.tested.path)
          writer.member("digest", mutation.digest)
          writer.key("edits")
          writer.array(zip(mutation.mutants, mutation.outcomes).filter { $1 != nil }) { writer, pair in
            write(pair.0.number, pair.1 ?? .impossible, to: &writer)
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ number: Int, _ outcome: MutationRun.Outcome, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("edit")
      writer.integer(number)
      writer.member("outcome", outcome.word)
      if case .missed(let lead, let difference) = outcome {
        writer.member("lead", lead)
        writer.member("difference", difference)
      }
    }
  }

  /// Gives the book what an earlier run found, if its files are still the same.
  package static func restore(_ mutation: inout Mutation, from bytes: [UInt8]) throws(ToolProblem) {
    guard let document = try? JSONReader.parse(bytes), document.member("format")?.string == format,
      let books = document.member("books")?.elements
    else { throw ToolProblem(.badMutationState(), .badData) }
    for book in books
    where book.member("path")?.string == mutation.tested.path && book.member("digest")?.string == mutation.digest {
      var outcomes: [Int: MutationRun.Outcome] = [:]
      for edit in book.member("edits")?.elements ?? [] {
        guard case .number(let text)? = edit.member("edit")?.kind, let number = Int(text),
          let outcome = MutationRun.Outcome(edit)
        else { throw ToolProblem(.badMutationState(), .badData) }
        outcomes[number] = outcome
      }
      mutation.take(outcomes)
    }
  }
}

extension MutationRun.Outcome {
  var word: String {
    switch self {
    case .noticed: "noticed"
    case .missed: "missed"
    case .equivalent: "equivalent"
    case .impossible: "impossible"
    }
  }

  fileprivate init?(_ json: JSONValue) {
    switch json.member("outcome")?.string ?? "" {
    case "noticed": self = .noticed
    case "equivalent": self = .equivalent
    case "impossible": self = .impossible
    case "missed":
      guard let lead = json.member("lead")?.string, let difference = json.member("difference")?.string else {
        return nil
      }
      self = .missed(lead: lead, difference: difference)
    default: return nil
    }
  }
}
