import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// The keys `changes` and `why_not` of a decision.
struct ChangesDocument {
  let program: Program

  func write(_ changes: [Changes], to writer: inout JSONWriter) {
    writer.key("changes")
    writer.array(changes) { writer, changes in
      writer.object { writer in
        write(changes.goal, to: &writer)
        writer.key("complete")
        writer.bool(changes.isComplete)
        writer.key("exact")
        writer.bool(changes.isExact)
        writer.key("alternatives")
        writer.array(changes.alternatives) { writer, changes in
          writer.array(changes) { write($1, to: &$0) }
        }
        guard changes.gains.contains(where: { !$0.isEmpty }) else { return }
        writer.key("gains")
        writer.array(changes.gains) { writer, gains in
          writer.object { writer in
            for gain in gains { writer.member(program.scores[gain.score].title.name, "\(gain.points)") }
          }
        }
      }
    }
  }

  func write(_ whyNot: WhyNot, to writer: inout JSONWriter) {
    writer.key("why_not")
    writer.object { writer in
      write(whyNot.goal, to: &writer)
      writer.key("reached")
      writer.bool(whyNot.isReached)
      writer.key("members")
      writer.array(whyNot.members) { writer, failing in
        let member = failing.member
        writer.object { writer in
          writer.member("kind", member.kind.rawValue)
          writer.member("part", member.part)
          if let name = member.name { writer.member("name", name) }
          if let label = member.label { writer.member("label", label) }
          if let condition = member.condition {
            writer.member("condition", ExpressionText(program).text(condition))
          }
          if let points = failing.points {
            writer.key("points")
            writer.object { writer in
              writer.member("low", "\(points.low)")
              writer.member("high", "\(points.high)")
            }
            writer.member("wanted", failing.wanted ? "more" : "less")
          } else {
            writer.member("outcome", failing.truth.rawValue)
            writer.member("wanted", failing.wanted ? "yes" : "no")
          }
          writer.place(member.origin, in: program)
        }
      }
    }
  }

  private func write(_ goal: Goal, to writer: inout JSONWriter) {
    writer.member("of", goal.path(in: program))
    writer.member("answer", goal.answer(in: program))
  }

  private func write(_ change: Change, to writer: inout JSONWriter) {
    writer.object { writer in
      switch change.subject {
      case .field(let index):
        writer.member("field", program.fields[index].title.name)
        if program.fields[index].isPrivate {
          writer.key("private")
          writer.bool(true)
        }
        writer.member("from", change.before.canonical)
        if change.isHidden {
          writer.flag("hidden", true)
        } else if let why = change.before.why {
          writer.member("why", why.rawValue)
        }
        writer.member("to", change.value?.canonical)
        writer.key("answers")
        writer.array(change.answers) { OutlookDocument(program).write($1, to: &$0) }
      case .events(let query, let count):
        writer.member(
          "events",
          ExpressionText(program).text(Expression(.event, .count, reference: .query(query), origin: .none)))
        writer.member("from", change.before.canonical)
        writer.member("more", "\(count)")
      }
    }
  }
}

extension JSONWriter {
  /// Where a rule stands in the book's files.
  fileprivate mutating func place(_ origin: Origin, in program: Program) {
    guard program.files.indices.contains(Int(origin.file)) else { return }
    member("file", program.files[Int(origin.file)])
    key("line")
    integer(Int(origin.line))
    key("column")
    integer(Int(origin.column))
  }
}
