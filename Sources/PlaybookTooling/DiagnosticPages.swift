import PlaybookSource

/// What each message means: the pages of `docs/diagnostics`, as they were when the tool was built.
package enum DiagnosticPages {
  package static func page(for code: String) throws(ToolProblem) -> String {
    let code = code.uppercased()
    if let page = all.first(where: { $0.code == code }) { return "\(page.text)" }
    throw ToolProblem(.unknownCode(code, known: all.map(\.code)), .usage)
  }
}
