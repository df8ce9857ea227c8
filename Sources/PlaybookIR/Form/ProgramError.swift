package import PlaybookJSON

/// Why a JSON text is no program, and where.
package struct ProgramError: Error, Sendable, Hashable {
  package enum Fault: Sendable, Hashable {
    case json(JSONError.Fault)
    /// The `format` that was found, if any.
    case otherFormat(String?)
    case missingKey(String)
    /// A key that a program does not have, or has already.
    case unexpectedKey(String)
    /// What was expected, such as `a whole number`.
    case expected(String)
    /// The text is a program by its form, but not one that is safe to run; at least one violation.
    case violations([Violation])
  }

  package let fault: Fault
  /// Byte offset in the text.
  package let offset: Int

  package init(_ fault: Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }

  /// In words, for whoever made the file.
  package var message: String {
    switch fault {
    case .json: "this is not JSON"
    case .otherFormat(nil): "this is no compiled book: it does not say `\"format\": \"\(Program.format)\"`"
    case .otherFormat(let format?): "this is no compiled book: its format is `\(format)`, not `\(Program.format)`"
    case .missingKey(let key): "`\(key)` is missing"
    case .unexpectedKey(let key): "`\(key)` is not expected here; the file may come from a later version"
    case .expected(let words): "expected \(words)"
    case .violations(let violations): violations.first.map { "\($0.place): \($0.problem)" } ?? "the program is damaged"
    }
  }
}
