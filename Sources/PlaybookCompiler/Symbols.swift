package import PlaybookIR
package import PlaybookSource

/// What names mean while parts are checked.
///
/// Filled in dependency order: a part's entry exists, with its type, before anything that reads it is checked. Every
/// index is already the final one in the program's arrays. A symbol whose `type` is nil is declared but broken (its own
/// fault is reported where it stands, or it lies on a circle): what reads it is nil without a word.
package struct Symbols: Sendable {
  package struct FieldSymbol: Sendable {
    package var index: Int
    /// nil: the declaration is broken.
    package var field: Field?
    /// Of the path in the first declaration.
    package var span: SourceSpan

    package var type: ValueType? { field?.type }

    package init(index: Int, field: Field?, span: SourceSpan) {
      self.index = index
      self.field = field
      self.span = span
    }
  }

  package struct EventSymbol: Sendable {
    /// In `Program.events`. Set for every kind that any expression of the book names; nil for the others.
    package var index: Int?
    /// Sorted by name: an `eventField` reference is an index into this array.
    package var fields: [Field]
    /// Names of fields that are declared but broken.
    package var brokenFields: Set<String>
    /// nil: the kind is built in and the book adds nothing to it.
    package var span: SourceSpan?

    package init(index: Int?, fields: [Field], brokenFields: Set<String> = [], span: SourceSpan?) {
      self.index = index
      self.fields = fields
      self.brokenFields = brokenFields
      self.span = span
    }
  }

  package struct ListSymbol: Sendable {
    package var index: Int
    /// nil: the list is broken, for example because its file is not there.
    package var values: [Text]?
    /// Of the name in the declaration.
    package var span: SourceSpan

    package init(index: Int, values: [Text]?, span: SourceSpan) {
      self.index = index
      self.values = values
      self.span = span
    }
  }

  package struct PartSymbol: Sendable {
    package var index: Int
    /// What reading the part gives: a fact its own type, a signal, an ICP and a checklist `yesNo`, a score `points`, a
    /// grade `grade`. nil: the part is broken.
    package var type: ValueType?
    /// Criteria of an ICP, items of a checklist: index by name. Names stay here when the part is broken.
    package var items: [String: Int]
    /// Of the name in the declaration.
    package var span: SourceSpan

    package var isBroken: Bool { type == nil }

    package init(index: Int, type: ValueType?, items: [String: Int] = [:], span: SourceSpan) {
      self.index = index
      self.type = type
      self.items = items
      self.span = span
    }
  }

  package struct CalendarSymbol: Sendable {
    /// In `Program.calendars`.
    package var index: Int
    /// IANA name; nil: the book's, or broken.
    package var zone: String?
    /// Of the name in the declaration.
    package var span: SourceSpan

    package init(index: Int, zone: String?, span: SourceSpan) {
      self.index = index
      self.zone = zone
      self.span = span
    }
  }

  /// What conditions may read, apart from fields, lists and events. Raw values are the first word of a path.
  package enum PartKind: String, Sendable, CaseIterable { case fact, signal, icp, checklist, score, grade }

  /// What conditions never read. Raw values are the first word of a path.
  package enum OutputKind: String, Sendable, CaseIterable { case stage, route, handoff, cadence, playbook }

  /// By path.
  package var fields: [String: FieldSymbol] = [:]
  /// By kind: the built-in ones and those that the book declares.
  package var events: [String: EventSymbol] = [:]
  package var lists: [String: ListSymbol] = [:]
  package var facts: [String: PartSymbol] = [:]
  package var signals: [String: PartSymbol] = [:]
  package var icps: [String: PartSymbol] = [:]
  package var checklists: [String: PartSymbol] = [:]
  package var scores: [String: PartSymbol] = [:]
  package var grades: [String: PartSymbol] = [:]
  /// By name, also broken ones.
  package var calendars: [String: CalendarSymbol] = [:]
  /// Where each team's name stands.
  package var teams: [String: SourceSpan] = [:]
  /// ISO 4217; the book's currency, if it names one.
  package var currency: String?

  package init() {}

  package subscript(kind: PartKind) -> [String: PartSymbol] {
    get {
      switch kind {
      case .fact: facts
      case .signal: signals
      case .icp: icps
      case .checklist: checklists
      case .score: scores
      case .grade: grades
      }
    }
    _modify {
      switch kind {
      case .fact: yield &facts
      case .signal: yield &signals
      case .icp: yield &icps
      case .checklist: yield &checklists
      case .score: yield &scores
      case .grade: yield &grades
      }
    }
  }
}

extension SourceSet {
  /// Where an expression or a title stands, as explanations show it. `Program.files` are this set's files by index.
  package func origin(of span: SourceSpan) -> Origin {
    let position = position(of: span)
    return Origin(file: Int(span.file), line: position.line, column: position.column)
  }
}

extension Symbols {
  /// Words for what happens, whatever kind of event did it.
  static let happenings: Set<String> = ["replied", "bounced", "opted_out"]

  static func aloneHint(_ name: String) -> String {
    "a cadence can wait for `\(name)` only by itself: join what it waits for by `or`, without brackets"
  }
}
