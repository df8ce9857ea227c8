import PlaybookSource

/// Results in the form that build servers read: suites of cases, each passed or failed.
struct JUnitDocument {
  struct Suite {
    var name: String
    var cases: [Case]
  }

  struct Case {
    var name: String
    /// What it belongs to: a file, a book.
    var group: String
    var file: String?
    var line: Int?
    /// A case fails with its first failure; the others stand in the same element.
    var failures: [Failure] = []
  }

  struct Failure {
    var type: String
    var message: String
    /// More lines, as on a terminal without colour.
    var text: String
  }

  var suites: [Suite]

  func xml() -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let cases = suites.flatMap(\.cases)
    xml += "<testsuites name=\"playbookc\" \(Self.counts(cases))>\n"
    for suite in suites {
      xml += "  <testsuite name=\"\(Self.escaped(suite.name))\" \(Self.counts(suite.cases))>\n"
      for testCase in suite.cases { xml += Self.xml(testCase) }
      xml += "  </testsuite>\n"
    }
    return xml + "</testsuites>\n"
  }

  private static func counts(_ cases: [Case]) -> String {
    "tests=\"\(cases.count)\" failures=\"\(cases.count { !$0.failures.isEmpty })\" errors=\"0\""
  }

  private static func xml(_ testCase: Case) -> String {
    var head = "    <testcase name=\"\(escaped(testCase.name))\" classname=\"\(escaped(testCase.group))\""
    if let file = testCase.file { head += " file=\"\(escaped(file))\"" }
    if let line = testCase.line { head += " line=\"\(line)\"" }
    guard let first = testCase.failures.first else { return head + "/>\n" }
    let text = testCase.failures.map(\.text).joined(separator: "\n")
    return head + ">\n      <failure type=\"\(escaped(first.type))\" message=\"\(escaped(first.message))\">"
      + escaped(text) + "</failure>\n    </testcase>\n"
  }

  /// Text and attributes alike. What XML cannot hold at all is shown as DisplayText shows it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default:
        let isControl = scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value)
        if isControl { result += DisplayText.escaped(String(scalar)) } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}

extension CheckReport {
  /// One case a file, which fails with its findings; what belongs to no file stands under its book.
  func junit(failing fails: (Diagnostic) -> Bool) -> JUnitDocument {
    var suites = books.map { book in
      let renderer = DiagnosticText(sources: book.sources, style: .plain)
      let failing = book.diagnostics.filter(fails)
      func failures(_ belongs: (Diagnostic) -> Bool) -> [JUnitDocument.Failure] {
        failing.filter(belongs).map { .init(type: $0.code, message: $0.message, text: renderer.render($0)) }
      }
      var cases = book.location.files.map { path in
        let found = failures { diagnostic in
          diagnostic.span.map { book.sources[$0].path.utf8.elementsEqual(path.utf8) } ?? false
        }
        return JUnitDocument.Case(name: path, group: book.location.path, file: path, failures: found)
      }
      let others = failures { diagnostic in
        diagnostic.span.map { span in
          !book.location.files.contains { $0.utf8.elementsEqual(book.sources[span].path.utf8) }
        } ?? true
      }
      if !others.isEmpty {
        cases.append(.init(name: book.location.path, group: book.location.path, failures: others))
      }
      return JUnitDocument.Suite(name: book.location.path, cases: cases)
    }
    if !problems.isEmpty {
      let renderer = DiagnosticText(sources: SourceSet(), style: .plain)
      let failures = problems.map {
        JUnitDocument.Failure(type: $0.code, message: $0.message, text: renderer.render($0))
      }
      suites.insert(
        .init(name: "books", cases: [.init(name: "found", group: "books", failures: failures)]), at: 0)
    }
    return JUnitDocument(suites: suites)
  }
}
