import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// A tree of reasons as JSON: what a node does not have is left out.
struct ReasonDocument {
  private let program: Program
  private let words: ExpressionText

  init(_ program: Program) {
    self.program = program
    words = ExpressionText(program)
  }

  func write(_ reason: Reason, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", reason.kind.rawValue)
      writeIfPresent("part", reason.part, to: &writer)
      writeIfPresent("name", reason.name, to: &writer)
      writeIfPresent("label", reason.label, to: &writer)
      writer.member("outcome", reason.outcome.text)
      if reason.isOpen {
        writer.key("open")
        writer.bool(true)
      }
      writeIfPresent("why", reason.why?.rawValue, to: &writer)
      writeIfPresent("role", reason.role, to: &writer)
      writeIfPresent("passed_over", reason.passedOver?.rawValue, to: &writer)
      writeIfPresent("op", reason.op?.rawValue, to: &writer)
      writeIfPresent("condition", reason.asked.map(words.text), to: &writer)
      if let points = reason.points {
        writer.key("points")
        writer.object { writer in
          writer.member("low", "\(points.low)")
          writer.member("high", "\(points.high)")
        }
      }
      writePlace(reason.origin, to: &writer)
      if !reason.reads.isEmpty {
        writer.key("reads")
        writer.array(reason.reads) { write($1, to: &$0) }
      }
      if !reason.children.isEmpty {
        writer.key("children")
        writer.array(reason.children) { write($1, to: &$0) }
      }
    }
  }

  func write(_ read: Read, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("field", read.name(in: program))
      writeIfPresent("source", read.source, to: &writer)
      writer.member("value", read.value)
      writeIfPresent("why", read.why?.rawValue, to: &writer)
      if read.isHidden { writer.flag("hidden", true) }
      if read.isDefault {
        writer.key("default")
        writer.bool(true)
      }
      if let age = read.age {
        writer.key("age_days")
        if let days = age.days { writer.integer(days) } else { writer.null() }
        writer.member("fresh_for", age.limitWords)
      }
      if read.isPrivate {
        writer.key("private")
        writer.bool(true)
      }
    }
  }

  private func writePlace(_ origin: Origin, to writer: inout JSONWriter) {
    guard program.files.indices.contains(Int(origin.file)) else { return }
    writer.member("file", program.files[Int(origin.file)])
    writer.key("line")
    writer.integer(Int(origin.line))
    writer.key("column")
    writer.integer(Int(origin.column))
  }

  private func writeIfPresent(_ name: String, _ value: String?, to writer: inout JSONWriter) {
    if let value { writer.member(name, value) }
  }
}

extension AnswerAge {
  /// Whole 24-hour days, rounded down; nil when nobody knows.
  fileprivate var days: Int? {
    elapsed.map { Instant(microseconds: $0).wholeDays(since: Instant(microseconds: 0)) }
  }
}
