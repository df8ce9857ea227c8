import PlaybookIR
package import PlaybookRuntime

/// What an explanation or a plan says, before anybody lays it out: made once from the decision, the same for a terminal,
/// Markdown and HTML.
///
/// Guarantee: whatever a renderer prints is in here; a renderer adds marks, lines and punctuation, but no words.
package struct Page: Sendable {
  /// BCP 47, for what needs to know: `en`.
  package var language: String
  package var depth: Depth
  /// Nil for an excerpt about one part.
  package var headline: Headline?
  /// In the order in which they are read.
  package var sections: [Section]
  /// What the answer rests on besides book and lead: the moment, the book, its digest, the zone data.
  package var footer: [Phrase]
}

/// For whom a page is, and so how much it holds.
package enum Depth: String, Sendable, CaseIterable {
  /// The verdict, what decides it, what to do and what to ask: one screen, no places.
  case rep
  /// Every part with what it read and the line to change.
  case manager
  /// Every node of the proof with its place to the column, sources, ages and whole digests.
  case auditor
}

package struct Headline: Sendable {
  /// Nil for a plan.
  package var mark: Mark?
  /// In capitals: `QUALIFIED`.
  package var title: Phrase
  /// The lead and the playbook, as far as they are known.
  package var subject: [Phrase]
  /// What an open verdict can still become.
  package var outlook: Phrase?
}

package struct Section: Sendable {
  /// What a section is about, so that a renderer can give it a form of its own and links can lead to it.
  package enum Kind: Sendable, Hashable {
    case why
    case whyNot
    case next
    case ask
    case changes
    case alsoOpen
    /// `icp.midmarket`, `playbook.inbound`.
    case part(Reason.Kind, name: String)
    case cadence(name: String)
    /// A section of a brief; without a name what the hand-off needs besides.
    case topic(name: String)
    /// What was done so far.
    case past
    /// Of two leads that are compared.
    case verdicts, alsoDifferent, same
    case clocks
    /// Values of the lead that could not be used.
    case data
  }

  package var kind: Kind
  package var title: Phrase
  /// Of a part: what it came to. A section without one has a heading.
  package var mark: Mark?
  package var place: Place?
  package var blocks: [Block]

  init(kind: Kind, title: Phrase, mark: Mark? = nil, place: Place? = nil, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.mark = mark
    self.place = place
    self.blocks = blocks
  }
}

package enum Block: Sendable {
  case statements([Statement])
  /// One below the other, to be worked through in this order.
  case questions([Question])
  /// Names with what stands for them: `goes to`, `team midmarket, rep sam`.
  case pairs([(name: Phrase, text: Phrase)])
  case waterfall(Waterfall)
  case timeline([TimelineEntry])
  /// A sentence of its own; `isFaint` where it is only for whoever looks closely.
  case note(Phrase, isFaint: Bool = false)
}

/// One thing that is said, with what it rests on.
package struct Statement: Sendable {
  package var mark: Mark
  /// `Core ICP (0 to +40 points)`, `must 50 to 1,000 employees`.
  package var title: Phrase
  /// What it answered, where the mark alone does not say it.
  package var answer: Phrase?
  /// The values and answers that it rests on.
  package var readings: [Phrase] = []
  package var place: Place?
  package var notes: [Phrase] = []
  package var children: [Statement] = []

  init(_ mark: Mark, _ title: Phrase, answer: Phrase? = nil, readings: [Phrase] = [], place: Place? = nil) {
    self.mark = mark
    self.title = title
    self.answer = answer
    self.readings = readings
    self.place = place
  }
}

package struct Question: Sendable {
  /// As the author would ask it; what is not known where nobody wrote a question.
  package var text: Phrase
  /// What is not known and why; nil where `text` says it.
  package var reading: Phrase?
  /// What the answers would do.
  package var effects: [Phrase] = []
}

/// One step of a cadence, or what is left out between two.
package struct TimelineEntry: Sendable {
  package enum Form: Sendable {
    /// `Mon 2026-03-02 10:05` in the zone that the section names; nil where no time can be said.
    case step(Phrase?)
    /// Rounds that are left out.
    case gap
  }

  package var mark: Mark
  package var form: Form
  package var text: Phrase
  package var notes: [Phrase] = []
}

/// Where something is written in the book.
package struct Place: Sendable, Hashable {
  package var file: String
  package var line: Int
  package var column: Int

  /// Nil for what stands in no file.
  init?(_ origin: Origin, in files: [String]) {
    guard files.indices.contains(Int(origin.file)), origin.line > 0 else { return nil }
    file = files[Int(origin.file)]
    line = Int(origin.line)
    column = Int(origin.column)
  }
}

/// A sign with its colour.
package struct Mark: Sendable, Hashable {
  package enum Sign: Sendable, CaseIterable {
    case yes, no, open
    /// Neither.
    case dot
    /// The head of a part that has no answer.
    case part
    case due, overdue, planned, skipped
  }

  package enum Tone: Sendable { case good, bad, doubtful, faint }

  package var sign: Sign
  package var tone: Tone

  static let yes = Mark(sign: .yes, tone: .good)
  static let no = Mark(sign: .no, tone: .bad)
  static let open = Mark(sign: .open, tone: .doubtful)
  static let dot = Mark(sign: .dot, tone: .faint)
  static let part = Mark(sign: .part, tone: .faint)

  /// What is a good thing when it is yes.
  init(_ truth: Truth?) {
    switch truth {
    case .yes?: self = .yes
    case .no?: self = .no
    case .unknown?: self = .open
    case nil: self = .dot
    }
  }

  /// A no that is neither good nor bad.
  init(neutral truth: Truth?) {
    self.init(truth)
    if truth == .no { tone = .faint }
  }

  init(sign: Sign, tone: Tone) {
    self.sign = sign
    self.tone = tone
  }

  /// As text shows it, one column wide.
  package var text: String {
    switch sign {
    case .yes: "✓"
    case .no: "✗"
    case .open: "?"
    case .dot: "·"
    case .part: "■"
    case .due: "▶"
    case .overdue: "!"
    case .planned: "○"
    case .skipped: "–"
    }
  }
}

extension Section.Kind {
  /// Whether it stands in one list with what comes before it.
  func continues(_ previous: Section.Kind?) -> Bool {
    switch (previous, self) {
    case (.part(.signal, _)?, .part(.signal, _)), (.part(.fact, _)?, .part(.fact, _)): true
    case (_, _): false
    }
  }
}
