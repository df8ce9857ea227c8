import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// What answers would do to an open verdict, as JSON.
struct OutlookDocument {
  private let program: Program

  init(_ program: Program) { self.program = program }

  /// The members of a field that decides.
  func write(_ missing: MissingField, to writer: inout JSONWriter) {
    writer.key("exact")
    writer.bool(missing.isExact)
    guard let settles = missing.settles else { return }
    writer.key("settles")
    writer.object { writer in
      writer.member("completions", "\(settles.completions)")
      writer.member("of", "\(settles.of)")
    }
    writer.key("effects")
    writer.array(missing.effects) { writer, effect in
      writer.object { writer in
        writer.member("verdict", effect.verdict.rawValue)
        writer.key("answers")
        writer.array(effect.answers) { write($1, to: &$0) }
      }
    }
  }

  func write(_ answers: AnswerCell.Shape, to writer: inout JSONWriter) {
    writer.object { writer in
      switch answers {
      case .value(let value):
        writer.member("kind", "value")
        writer.member("value", value.canonical)
      case .range(let from, let below):
        writer.member("kind", "range")
        writer.member("from", from?.canonical)
        writer.member("below", below?.canonical)
      case .like(let value):
        writer.member("kind", "like")
        writer.member("value", value.canonical)
      case .other: writer.member("kind", "other")
      case .any: writer.member("kind", "any")
      case .noAnswer: writer.member("kind", "no_answer")
      }
    }
  }

  func write(_ foregone: Outlook.Foregone, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("verdict", foregone.verdict.rawValue)
      writer.key("rules")
      writer.array(foregone.correlations) { write($1, to: &$0) }
    }
  }

  private func write(_ correlation: Correlation, to writer: inout JSONWriter) {
    writer.object { writer in
      let owner = correlation.owner
      writer.member("part", owner.part)
      writer.member("name", owner.name)
      writer.member("label", owner.label)
      writer.key("fields")
      writer.array(correlation.fields) { $0.string(program.fields[$1].title.name) }
      guard program.files.indices.contains(Int(owner.origin.file)) else { return }
      writer.member("file", program.files[Int(owner.origin.file)])
      writer.key("line")
      writer.integer(Int(owner.origin.line))
      writer.key("column")
      writer.integer(Int(owner.origin.column))
    }
  }
}
