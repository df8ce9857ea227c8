import PlaybookIR
import PlaybookJSON
package import PlaybookSource

/// The edits that no test would notice, as sentences.
package struct MutationReport {
  private let mutations: [Mutation]

  package init(_ mutations: [Mutation]) { self.mutations = mutations }

  package func text(_ style: TextStyle) -> String {
    var text = ""
    for mutation in mutations {
      if mutations.count > 1 { text += style.strong(mutation.tested.path) + "\n" }
      var alike: [String] = []
      for (mutant, outcome) in zip(mutation.mutants, mutation.outcomes) {
        let line = "\(style.strong(mutation.place(of: mutant))): \(DisplayText.escaped(mutant.sentence, limit: 400))\n"
        switch outcome {
        case .missed(let lead, let difference)?:
          text += line + "    a lead that would tell: \(DisplayText.escaped(lead, limit: 400))\n"
          text += "    there \(DisplayText.escaped(difference, limit: 400))\n"
        case .equivalent?: alike.append(line)
        case .noticed?, .impossible?, nil: break
        }
      }
      if !alike.isEmpty {
        text += style.paint("of these no lead was found that tells them from the book:", .faint) + "\n"
        text += alike.map { "  " + $0 }.joined()
      }
      text += Self.summary(mutation) + "\n"
    }
    return text
  }

  /// `mutation 95.0%: 38 of 40 edits noticed, 2 not, and 3 that no lead tells apart`
  private static func summary(_ mutation: Mutation) -> String {
    let counted = mutation.noticed + mutation.missed
    var text =
      "mutation \(CoverageReport.percent(mutation.noticed, of: counted))%: "
      + "\(mutation.noticed) of \(CountText.of(counted, "edit")) noticed"
    if mutation.equivalent > 0 { text += ", and \(mutation.equivalent) that no lead tells apart" }
    let left = mutation.mutants.count - mutation.done
    if left > 0 { text += "; \(CountText.of(left, "edit")) not tried" }
    return text
  }

  /// The member `mutation` of a book's document.
  static func write(_ mutation: Mutation, to writer: inout JSONWriter) {
    writer.object { writer in
      let figures = [
        ("edits", mutation.mutants.count), ("tried", mutation.done), ("noticed", mutation.noticed),
        ("missed", mutation.missed), ("equivalent", mutation.equivalent),
      ]
      for (key, figure) in figures {
        writer.key(key)
        writer.integer(figure)
      }
      writer.key("survivors")
      writer.array(zip(mutation.mutants, mutation.outcomes).filter { $1?.survives ?? false }) { writer, pair in
        writer.object { writer in
          writer.member("edit", pair.0.sentence)
          writer.member("file", mutation.file(of: pair.0))
          writer.key("line")
          writer.integer(Int(pair.0.origin.line))
          writer.member("outcome", pair.1?.word)
          if case .missed(let lead, let difference)? = pair.1 {
            writer.member("lead", lead)
            writer.member("difference", difference)
          }
        }
      }
    }
  }
}

extension MutationRun.Outcome {
  fileprivate var survives: Bool {
    switch self {
    case .missed, .equivalent: true
    case .noticed, .impossible: false
    }
  }
}

extension Mutation {
  fileprivate func file(of mutant: Mutant) -> String? {
    let files = tested.book.program.files
    return files.indices.contains(Int(mutant.origin.file)) ? files[Int(mutant.origin.file)] : nil
  }

  fileprivate func place(of mutant: Mutant) -> String { "\(file(of: mutant) ?? tested.path):\(mutant.origin.line)" }
}
