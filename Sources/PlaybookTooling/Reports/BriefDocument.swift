import PlaybookIR
import PlaybookJSON
import PlaybookRuntime

/// The member `brief` of a decision document.
struct BriefDocument {
  private let program: Program

  init(_ program: Program) { self.program = program }

  func write(_ brief: Brief, to writer: inout JSONWriter) {
    let reads = ReasonDocument(program)
    writer.key("brief")
    writer.object { writer in
      writer.key("sections")
      writer.array(brief.topics) { writer, topic in
        writer.object { writer in
          writer.member("name", topic.title?.name)
          writer.member("label", topic.title?.label)
          writer.key("fields")
          writer.array(topic.reads) { reads.write($1, to: &$0) }
        }
      }
      writer.key("unknown")
      writer.array(brief.holes) { writer, hole in
        writer.object { writer in
          writer.member("field", program.fields.at(hole.field)?.title.name)
          writer.member("why", hole.why.rawValue)
          writer.member("ask", hole.ask)
        }
      }
      writer.key("contacts")
      writer.array(brief.contacts) { writer, contact in
        writer.object { writer in
          writer.member("kind", contact.kind.rawValue)
          writer.member("at", "\(contact.at)")
          writer.member("event", program.events.at(contact.event)?.title.name)
          writer.member("channel", contact.channel)
        }
      }
    }
  }
}
