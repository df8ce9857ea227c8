package import PlaybookIR
import PlaybookJSON
package import PlaybookSource

/// Why a receipt is not accepted.
package enum ReceiptCode: String, DiagnosticCode {
  case notJSON = "PB8001"
  case notAReceipt = "PB8002"
  case otherVersion = "PB8003"
  case redacted = "PB8004"
  case altered = "PB8005"
  case otherBook = "PB8006"
  case otherZones = "PB8007"
  case impossibleValue = "PB8008"
  case doesNotFollow = "PB8009"
  case otherLead = "PB8010"
  case otherValue = "PB8011"
}

// MARK: - Files that are no receipts

extension Diagnostic {
  static func unreadable(_ error: JSONError, text: [UInt8], file: Int) -> Diagnostic {
    let place = min(error.offset, text.count)
    return Diagnostic(
      ReceiptCode.notJSON, at: SourceSpan(file: file, start: place, end: min(place + 1, text.count)),
      "this is not JSON: expected what `playbookc explain --format json` wrote",
      hint: text.isEmpty ? "the file is empty" : "the file may be cut off, or changed by another program")
  }

  static func notAReceipt(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.notAReceipt, at: span,
      "this is no receipt: \(what); expected what `playbookc explain --format json` wrote",
      hint: "write one with `playbookc explain LEAD.json --format json > receipt.json`")
  }

  static func repeatedKey(_ key: [UInt8], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.notAReceipt, at: span,
      "the key `\(String(decoding: key, as: UTF8.self))` stands twice, so that two readers could read two things: expected each key once"
    )
  }

  static func otherFormat(_ format: String, at span: SourceSpan) -> Diagnostic {
    let hint =
      format.utf8.starts(with: "playbook.decision/".utf8)
      ? "verify it with the version of `playbookc` that wrote it"
      : "write one with `playbookc explain LEAD.json --format json > receipt.json`"
    return Diagnostic(
      ReceiptCode.otherVersion, at: span, "the format is `\(format)`: expected `\(Receipt.format)`", hint: hint)
  }

  static func otherEdition(_ edition: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.otherVersion, at: span,
      "the book of this receipt was written in edition `\(edition)`: expected edition \(Receipt.edition)",
      hint: "verify it with the version of `playbookc` that wrote it")
  }

  static func redacted(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.redacted, at: span,
      "private values were left out of this document, so that its steps cannot be derived: expected a receipt with all values",
      hint: "write it again without `--redact`, or ask whoever has the lead")
  }
}

// MARK: - Receipts that are refused

extension Diagnostic {
  static func altered(said: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.altered, at: span,
      "the receipt was changed after it was written: its digest is `\(said)`, and what stands in it has `\(found)`",
      hint: "only the layout of the file may change; ask for the receipt as it was written")
  }

  package static func otherBook(_ said: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.otherBook, at: span,
      "the receipt was written by another book: expected the fingerprint `\(found)` of the book given",
      hint: "give the book as it was then with `--playbook`")
  }

  package static func otherZones(_ said: String, found: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.otherZones, at: span,
      "the receipt was written with the zone data `\(said)`, and this machine has \(found.map { "`\($0)`" } ?? "none"): local times may differ",
      severity: .warning)
  }

  package static func impossibleValue(_ error: ProgramError, file: Int) -> Diagnostic {
    Diagnostic(
      ReceiptCode.impossibleValue, at: SourceSpan(file: file, start: error.offset, end: error.offset + 1),
      "this cannot have been read from a lead: \(error.message)")
  }

  /// `book` names the places of rules.
  package static func doesNotFollow(_ misstep: Misstep, files: [String], file: Int) -> Diagnostic {
    Diagnostic(
      ReceiptCode.doesNotFollow, at: misstep.value.span(in: file),
      "`\(misstep.pathText)` does not follow: the receipt says \(misstep.said), and what follows is \(misstep.follows)",
      hint: place(misstep.origin, files).map { "the rule stands in \($0)" })
  }

  private static func place(_ origin: Origin, _ files: [String]) -> String? {
    guard files.indices.contains(Int(origin.file)) else { return nil }
    return "\(files[Int(origin.file)]):\(origin.line):\(origin.column)"
  }
}

// MARK: - Receipts and leads

extension Diagnostic {
  package static func otherLead(said: String, found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      ReceiptCode.otherLead, at: span,
      "the lead is not the one that was decided: the receipt says `\(said)`, and the bytes of the lead have `\(found)`",
      hint: "give the very file: another layout of the same values is another file")
  }

  package static func otherValue(_ misstep: Misstep, file: Int) -> Diagnostic {
    Diagnostic(
      ReceiptCode.otherValue, at: misstep.value.span(in: file),
      "`\(misstep.pathText)` is not what the lead says: the receipt says \(misstep.said), and the lead \(misstep.follows)"
    )
  }
}
