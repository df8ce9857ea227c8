import PlaybookSource

/// What can be wrong with a row of a table, beyond what can be wrong with any lead.
package enum BatchCode: String, DiagnosticCode {
  case leadTooLarge = "PB5201"
  case rowNotUTF8 = "PB5202"
  case openQuote = "PB5203"
  case textAfterQuote = "PB5204"
  case tooManyCells = "PB5205"
}

extension Diagnostic {
  static func refused(_ fault: TableShape.RowFault) -> Diagnostic {
    switch fault {
    case .tooLarge:
      Diagnostic(
        BatchCode.leadTooLarge, at: nil,
        "the lead is larger than \(Feed.largestLead >> 20) MiB; expected one lead on a line",
        hint: "is a line end missing, or a closing quote?")
    case .notUTF8:
      Diagnostic(
        BatchCode.rowNotUTF8, at: nil, "the bytes here are not UTF-8 text; expected a table in UTF-8",
        hint: "save or export the table as `CSV UTF-8`")
    case .openQuote:
      Diagnostic(
        BatchCode.openQuote, at: nil, "the cell that begins here has no closing quote; expected `\"` at its end",
        hint: "a quote inside a cell in quotes is written twice: `\"\"`")
    case .textAfterQuote:
      Diagnostic(
        BatchCode.textAfterQuote, at: nil, "text follows the closing quote of a cell; expected the next cell",
        hint: "a quote inside a cell in quotes is written twice: `\"\"`")
    case .tooManyCells(let cells, let names):
      Diagnostic(
        BatchCode.tooManyCells, at: nil,
        "the row has \(cells) cells, the header \(names); expected no more than the header",
        hint: "a cell that holds the dividing sign stands in quotes")
    }
  }
}
