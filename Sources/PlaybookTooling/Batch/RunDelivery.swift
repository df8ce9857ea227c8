package import PlaybookBatch
import PlaybookJSON
import PlaybookSource

/// Puts the answers of a run where the user wants them: into a file that appears when it is complete, or into standard
/// output; and the rejects into a file of their own.
package final class RunDelivery: RunReceiver {
  private let output: any FileDraft
  private let rejects: (any FileDraft)?
  private let names: [String]
  private let onProgress: (_ bytes: Int, _ leads: Int) -> Void
  /// The first few rejects, for a message.
  package private(set) var shown: [Reject] = []

  private static let shownLimit = 5

  /// `names` are those of the inputs.
  package init(
    output: any FileDraft, rejects: (any FileDraft)?, names: [String],
    onProgress: @escaping (_ bytes: Int, _ leads: Int) -> Void
  ) {
    self.output = output
    self.rejects = rejects
    self.names = names
    self.onProgress = onProgress
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFault) {
    do throws(FileFault) {
      try output.write(bytes)
    } catch {
      throw error == .closed ? .closed : .failed(error.words, isRejects: false)
    }
  }

  package func reject(_ reject: Reject) throws(OutputFault) {
    if shown.count < Self.shownLimit { shown.append(reject) }
    guard let rejects else { return }
    let line = Array(Self.line(reject, file: names[reject.file]).utf8)
    do throws(FileFault) {
      try rejects.write(line)
    } catch {
      throw .failed(error.words, isRejects: true)
    }
  }

  package func progress(bytes: Int, leads: Int) { onProgress(bytes, leads) }

  /// Puts the files in their places.
  package func finish() throws(OutputFault) {
    try finishRejects()
    do throws(FileFault) {
      try output.finish()
    } catch {
      throw error == .closed ? .closed : .failed(error.words, isRejects: false)
    }
  }

  /// The same of the rejects alone, which tell why there are no answers.
  package func finishRejects() throws(OutputFault) {
    do throws(FileFault) {
      try rejects?.finish()
    } catch {
      throw .failed(error.words, isRejects: true)
    }
  }

  /// One line of a file of rejects.
  private static func line(_ reject: Reject, file: String) -> String {
    var writer = JSONWriter(pretty: false)
    writer.object { writer in
      writer.member("file", file)
      writer.key("line")
      writer.integer(reject.line)
      writer.key("column")
      writer.integer(reject.column)
      writer.member("code", reject.code)
      writer.member("reason", reject.reason)
      writer.member("hint", reject.hint)
      writer.member("text", String(decoding: reject.text, as: UTF8.self))
    }
    return writer.text + "\n"
  }
}

extension Reject {
  /// The reject as a line for people.
  package func words(file: String) -> String {
    "\(DisplayText.escaped(file)):\(line):\(column): error[\(code)]: \(DisplayText.escaped(reason, limit: 1_000))\n"
      + (hint.map { "  hint: \(DisplayText.escaped($0, limit: 1_000))\n" } ?? "")
  }
}
