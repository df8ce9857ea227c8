import PlaybookJSON
import PlaybookSource

/// Old warnings, written down so that only new ones are shown.
///
/// A finding is known by its code, its file and the text of its line, and there may be several of one kind: so it is found
/// again wherever the line stands. Files are named as they are seen from the baseline's directory, so that it does not matter
/// where the tool is called. Errors stand in no baseline: a book with errors is not loaded, whatever a list says.
package struct Baseline: Sendable {
  struct Finding: Hashable, Sendable {
    let code: String
    /// Bytes, because texts that look alike are not one text.
    let file: [UInt8]
    let line: [UInt8]
  }

  static let format = "playbook.baseline/1"
  /// Of a line so much is kept.
  private static let longestLine = 300

  /// As the user named the file.
  package let path: String
  /// How often each finding is expected still.
  private(set) var left: [Finding: Int] = [:]
  /// Files that were checked, in books without errors: what is not found there any more is gone.
  private(set) var checked: Set<[UInt8]> = []

  /// A baseline of nothing.
  init(path: String) { self.path = path }

  // MARK: - Findings

  /// nil for what stands in no file, and for errors other than a warning that the book denies.
  static func finding(_ diagnostic: Diagnostic, in sources: SourceSet, named file: (SourceFile) -> String) -> Finding? {
    guard diagnostic.severity == .warning || diagnostic.ruling != nil, let span = diagnostic.span else { return nil }
    let source = sources[span]
    let line = source.line(source.position(at: Int(span.start)).line)
    let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let bare = line.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed()
    let text = String(decoding: bare, as: UTF8.self).unicodeScalars.prefix(longestLine)
    return Finding(code: diagnostic.code, file: Array(file(source).utf8), line: Array(String(text).utf8))
  }

  mutating func add(_ finding: Finding, count: Int = 1) { left[finding, default: 0] += count }

  /// Whether the finding is listed; each time that it is counts once.
  mutating func take(_ finding: Finding) -> Bool {
    guard let count = left[finding], count > 0 else { return false }
    left[finding] = count - 1
    return true
  }

  mutating func note(checked file: String) { checked.insert(Array(file.utf8)) }

  // MARK: - The file

  /// One finding on a line, in the order of files, codes and lines, so that a version control system can show and merge it.
  func text() -> String {
    let findings = left.sorted { a, b in
      let (a, b) = (a.key, b.key)
      if a.file != b.file { return a.file.lexicographicallyPrecedes(b.file) }
      let (codeA, codeB) = (Array(a.code.utf8), Array(b.code.utf8))
      if codeA != codeB { return codeA.lexicographicallyPrecedes(codeB) }
      return a.line.lexicographicallyPrecedes(b.line)
    }
    let lines = findings.map { finding, count in
      var writer = JSONWriter(pretty: false)
      writer.object { writer in
        writer.member("code", finding.code)
        writer.member("file", String(decoding: finding.file, as: UTF8.self))
        writer.member("line", String(decoding: finding.line, as: UTF8.self))
        writer.key("count")
        writer.integer(count)
      }
      return "\n    " + writer.text
    }
    let end = lines.isEmpty ? "" : "\n  "
    return "{\n  \"format\": \"\(Self.format)\",\n  \"findings\": [\(lines.joined(separator: ","))\(end)]\n}\n"
  }

  /// Reads what `text` wrote; a finding that stands there twice, as after a merge, counts for both.
  init(path: String, _ file: SourceFile) throws(ToolProblem) {
    self.init(path: path)
    func problem(_ reason: String, at offset: Int) -> ToolProblem {
      ToolProblem(.badBaseline(path, reason, at: file.position(at: offset)), .badData)
    }
    let document: JSONValue
    do throws(JSONError) {
      document = try JSONReader.parse(file.bytes)
    } catch {
      throw problem("this is not JSON", at: error.offset)
    }
    guard document.member("format")?.string == Self.format else {
      let format = document.member("format")
      let isNewer = format?.stringBytes?.starts(with: "playbook.baseline/".utf8) == true
      throw problem(
        isNewer ? "another version of playbookc wrote it" : "it does not say `\"format\": \"\(Self.format)\"`",
        at: format?.start ?? document.start)
    }
    guard let findings = document.member("findings")?.elements else {
      throw problem("it has no list `findings`", at: document.member("findings")?.start ?? document.start)
    }
    for finding in findings {
      guard let code = finding.member("code")?.string, let file = finding.member("file")?.stringBytes,
        let line = finding.member("line")?.stringBytes, let count = finding.member("count")?.integer,
        (1...1_000_000_000).contains(count)
      else { throw problem("a finding has a `code`, a `file`, a `line` and a `count` from 1", at: finding.start) }
      add(Finding(code: code, file: file, line: line), count: count)
    }
  }
}
