import PlaybookIR
package import PlaybookRuntime
import PlaybookSource

/// The steps that are due or planned as an iCalendar file (RFC 5545), for a rep's own calendar.
///
/// Guarantee: lines end in CR LF and have at most 75 octets; an entry keeps its UID as long as book, lead and step stay
/// the same, so that importing again moves it; of the lead only its id goes in, of the book only labels.
package struct PlanCalendar {
  private let decision: Decision
  private let book: LoadedBook
  private let selection: PlanSelection
  private var program: Program { book.program }

  package init(_ decision: Decision, by book: LoadedBook, selection: PlanSelection) {
    self.decision = decision
    self.book = book
    self.selection = selection
  }

  /// Nil where no step is due or planned: a calendar without an entry is none.
  package func text() -> String? {
    var events: [String] = []
    for index in selection.cadences {
      let cadence = program.cadences[index]
      for outcome in decision.cadences[index].steps where outcome.state == .due || outcome.state == .planned {
        guard let step = cadence.steps.at(outcome.step), let at = outcome.at else { continue }
        events += event(step, outcome, of: cadence, at: at)
      }
    }
    guard !events.isEmpty else { return nil }
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//playbookc//plan//EN", "CALSCALE:GREGORIAN"]
    let lines = head + events + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(
    _ step: Cadence.Step, _ outcome: StepOutcome, of cadence: Cadence, at: Instant
  ) -> [String] {
    let way = program.way(of: step, outcome)
    let channel = way.map { way in
      " ("
        + [DisplayText.escaped(way.channel.title.label ?? way.channel.title.name), way.action]
        .compactMap { $0 }.joined(separator: " ") + ")"
    }
    let lead = decision.leadID.map { ", lead \(DisplayText.escaped($0))" }
    let summary = DisplayText.escaped(step.title.label ?? step.title.name) + (channel ?? "") + (lead ?? "")
    var description = [DisplayText.escaped(cadence.title.label ?? cadence.title.name)]
    description.append(outcome.state == .due ? "due" : "planned, if nothing else happens")
    if let variant = outcome.variant { description.append("variant \(variant)") }
    if let due = outcome.dueBy { description.append("to be done until \(due)") }
    return [
      "BEGIN:VEVENT", "UID:\(uid(step, outcome, of: cadence))", "DTSTAMP:\(Self.utc(decision.now))",
      "DTSTART:\(Self.utc(at))", "SUMMARY:\(Self.escaped(summary))",
      "DESCRIPTION:\(Self.escaped(description.joined(separator: "\n")))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// No entry of another book, lead, cadence, step or time on a track has it.
  private func uid(_ step: Cadence.Step, _ outcome: StepOutcome, of cadence: Cadence) -> String {
    let parts = [
      book.fingerprint, decision.leadID ?? "", cadence.title.name, step.title.name, String(outcome.entry ?? 0),
    ]
    return String(SHA256.hex(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(32)) + "@playbookc"
  }

  // MARK: - RFC 5545

  /// `20260302T150000Z`; parts of a second are cut off.
  static func utc(_ instant: Instant) -> String {
    let bytes = "\(instant)".utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self) + "Z"
  }

  /// A text value: backslash, comma, semicolon and line ends escaped, other control characters left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";":
        result.append("\\")
        result.append(scalar)
      case "\n":
        result.append("\\")
        result.append("n")
      case _: if scalar.value >= 0x20, scalar.value != 0x7F { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// A line in pieces of at most 75 octets, each but the first behind a space; no letter is cut.
  static func folded(_ line: String) -> String {
    var result = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if used + size > 75 {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += size
    }
    return result
  }
}
