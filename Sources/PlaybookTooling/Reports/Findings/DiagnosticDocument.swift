import PlaybookSource
import PlaybookJSON

/// One diagnostic as JSON, the same wherever diagnostics are written.
struct DiagnosticDocument {
  let sources: SourceSet

  func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", diagnostic.code)
      writer.member("severity", diagnostic.severity.rawValue)
      writer.member("message", diagnostic.message)
      writePlace(diagnostic.span, to: &writer)
      writer.key("labels")
      writer.array(diagnostic.labels) { writer, label in
        writer.object { writer in
          writePlace(label.span, to: &writer)
          writer.member("text", label.text)
        }
      }
      if let ruling = diagnostic.ruling {
        writer.key("level")
        writer.object { writer in
          writer.member("level", ruling.level.rawValue)
          writer.member("reason", ruling.reason)
          writePlace(ruling.span, to: &writer)
        }
      }
      writer.member("hint", diagnostic.hint)
      writer.key("fix")
      if let fix = diagnostic.fixIt {
        writer.object { writer in
          writePlace(fix.span, to: &writer)
          writer.member("replacement", fix.replacement)
          writer.key("safe")
          writer.bool(fix.isSafe)
        }
      } else {
        writer.null()
      }
    }
  }

  /// The members `file`, `start` and `end`; all null where no file can be pointed at.
  private func writePlace(_ span: SourceSpan?, to writer: inout JSONWriter) {
    let file = span.map { sources[$0] }
    writer.member("file", file?.path)
    write(file?.position(at: Int(span?.start ?? 0)), as: "start", to: &writer)
    write(file?.position(at: Int(span?.end ?? 0)), as: "end", to: &writer)
  }

  private func write(_ position: SourcePosition?, as name: String, to writer: inout JSONWriter) {
    writer.key(name)
    guard let position else { return writer.null() }
    writer.object { writer in
      writer.key("line")
      writer.integer(position.line)
      writer.key("column")
      writer.integer(position.column)
    }
  }
}
