package import PlaybookIR

/// What a book says about one lead at one moment. Arrays run parallel to the program's arrays of the same name.
package struct Decision: Sendable {
  package var leadID: String?
  package var now: Instant
  /// Index of the chosen playbook; nil while the choice is open or when none applies.
  package var playbook: Int?
  package var applies: Truth
  package var verdict: Verdict
  /// Only with `needsInfo`.
  package var leaning: Verdict?
  package var canQualify: Bool
  /// nil when no playbook was chosen.
  package var qualifiedWhen: Truth?
  /// Those of the chosen playbook.
  package var disqualifiers: [Truth] = []
  package var facts: [Evaluation] = []
  /// Those whose value is known and not to be shown; only with `isRedacted`.
  package var hiddenFacts: Set<Int> = []
  package var signals: [Truth] = []
  package var icps: [IcpOutcome] = []
  package var checklists: [ChecklistOutcome] = []
  package var scores: [ScoreOutcome] = []
  package var grades: [GradeOutcome] = []
  package var stages: [StageOutcome] = []
  package var routes: [RouteOutcome] = []
  package var handoffs: [HandoffOutcome] = []
  package var cadences: [CadenceOutcome] = []
  /// Those of the chosen playbook.
  package var targets: [TargetOutcome] = []
  /// The version of the zone data; nil when only UTC was used and there is none.
  package var zoneVersion: String?
  /// Those that decide first, then in the order in which the book reads them.
  package var missing: [MissingField] = []
  /// Where the verdict is open although no answer changes it; only once an outlook was taken.
  package var foregone: Outlook.Foregone?
  /// What would bring the lead to another answer; only where it was asked for.
  package var changes: [Changes] = []
  /// Why it did not get the answer that was asked about.
  package var whyNot: WhyNot?
  package var data: [LeadProblem] = []
  package var historySupplied: Bool
  /// What the next owner reads, where that was asked for.
  package var brief: Brief?
  /// Whether private values were taken out of it.
  package var isRedacted = false
  /// The verdict's tree first, then one for each part, by kind and then by name.
  package var reasons: [Reason] = []

  /// What an outlook found takes the place of what open rules read.
  package mutating func take(_ outlook: Outlook) {
    missing = outlook.missing
    foregone = outlook.foregone
  }

  package init(now: Instant, applies: Truth, verdict: Verdict, canQualify: Bool, historySupplied: Bool) {
    self.now = now
    self.applies = applies
    self.verdict = verdict
    self.canQualify = canQualify
    self.historySupplied = historySupplied
  }
}

package enum Verdict: String, Sendable, CaseIterable {
  case qualified
  case notQualified = "not_qualified"
  case disqualified
  case needsInfo = "needs_info"
  case noPlaybook = "no_playbook"
}

package struct IcpOutcome: Sendable {
  package var fits: Truth
  package var criteria: [Truth]
  /// The tier's name when it is certain.
  package var tier: String?
  /// The tiers still possible, in written order.
  package var tierCandidates: [String]

  package init(fits: Truth, criteria: [Truth], tier: String?, tierCandidates: [String]) {
    self.fits = fits
    self.criteria = criteria
    self.tier = tier
    self.tierCandidates = tierCandidates
  }
}

package struct ChecklistOutcome: Sendable {
  package var passes: Truth
  package var items: [Truth]
  /// Weights of the items that are yes.
  package var met: Fixed
  package var unknown: Fixed

  package init(passes: Truth, items: [Truth], met: Fixed, unknown: Fixed) {
    self.passes = passes
    self.items = items
    self.met = met
    self.unknown = unknown
  }
}

package struct ScoreOutcome: Sendable {
  package struct Rule: Sendable {
    /// Truth of the condition; for other rules yes when they give points for certain, no when certainly none.
    package var outcome: Truth
    package var points: Interval

    package init(outcome: Truth, points: Interval) {
      self.outcome = outcome
      self.points = points
    }
  }

  /// The certain points after limits.
  package var points: Fixed
  /// After the total's bounds: the score itself.
  package var final: Interval
  /// Sum of the rules, and of what `never below` lifted, before group limits.
  package var raw: Interval
  /// After group limits, before the total's bounds.
  package var capped: Interval
  /// What `never below` added.
  package var lift: Fixed
  package var rules: [Rule]

  package init(
    points: Fixed, final: Interval, raw: Interval, capped: Interval, lift: Fixed = .zero, rules: [Rule]
  ) {
    self.points = points
    self.final = final
    self.raw = raw
    self.capped = capped
    self.lift = lift
    self.rules = rules
  }
}

package struct GradeOutcome: Sendable {
  /// In the grade's order; a single one is certain.
  package var possible: [String]

  package init(possible: [String]) { self.possible = possible }
}

package struct StageOutcome: Sendable {
  /// Index of the highest rung that is reached for certain; nil when not even the lowest is.
  package var rung: Int?
  package var isCertain: Bool
  package var rungs: [Truth]

  package init(rung: Int?, isCertain: Bool, rungs: [Truth]) {
    self.rung = rung
    self.isCertain = isCertain
    self.rungs = rungs
  }
}

package struct RouteOutcome: Sendable {
  package enum Destination: Sendable, Hashable {
    case rep(String)
    /// The team, the rep chosen in it (nil without a lead id or when all are excluded) and its overflow queue.
    case team(String, rep: String?, overflow: String?)
    case queue(String)
    case person(String)
    /// A person whose name is not to be shown.
    case hiddenPerson
    case noOwner(result: String, reason: String?)

    /// Where `otherwise` leads when whom it names cannot take the lead: there is no row below.
    package static let nobody = Self.noOwner(result: "nobody", reason: nil)
  }

  package var destination: Destination
  /// Position of the matching row from 1; nil for `otherwise`.
  package var row: Int?
  package var isCertain: Bool
  /// Destinations of the rows in doubt and of the match, in row order.
  package var candidates: [Destination]
  /// The `in doubt` queue that receives the lead while the match is provisional.
  package var inDoubt: Destination?

  package init(destination: Destination, row: Int?, isCertain: Bool, candidates: [Destination], inDoubt: Destination?) {
    self.destination = destination
    self.row = row
    self.isCertain = isCertain
    self.candidates = candidates
    self.inDoubt = inDoubt
  }
}

package struct HandoffOutcome: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// The verdict is not `qualified`, or the chosen playbook has another hand-off.
    case notStarted = "not_started"
    /// Qualified, but context is missing.
    case blocked
    /// Qualified and complete.
    case proposed
    case offered, accepted, rejected
    /// Nobody answered in time.
    case expired
    case reassigned
    case meetingHeld = "meeting_held"
    case noShow = "no_show"
    case returned
  }

  package var state: State
  /// Paths of the needed fields that have no usable value, in written order.
  package var missingContext: [String]
  /// Parallel to the hand-off's timers.
  package var timers: [TimerOutcome] = []
  /// Who has the lead now: the latest owner in the history, else whom the route names.
  package var owner: String?
  /// Who gets the credit for the lead: the SDR of the first offer, whoever owns it later.
  package var source: String?
  /// How often it was offered.
  package var cycle = 0
  /// Name of the rejection's reason, or the text of the event where the book does not list it.
  package var rejection: String?
  /// In the book's zone.
  package var recycleOn: CivilDate?
  /// Index into `Program.cadences`: where a recycled lead goes.
  package var into: Int?
  package var neverAgain = false

  package init(state: State, missingContext: [String]) {
    self.state = state
    self.missingContext = missingContext
  }
}

package struct MissingField: Sendable {
  package var field: String
  package var why: UnknownReason
  /// Whether the verdict is open because of it.
  package var decides: Bool
  /// The field's question, else that of the first checklist item that reads it.
  package var ask: String?
  /// Whether it decides by every completion of the lead, with cells that cover every answer; else by what open rules
  /// read.
  package var isExact = false
  /// Of a field that decides, where completions were looked at.
  package var settles: SettledShare?
  package var effects: [AnswerEffect] = []

  package init(field: String, why: UnknownReason, decides: Bool, ask: String?) {
    self.field = field
    self.why = why
    self.decides = decides
    self.ask = ask
  }
}
