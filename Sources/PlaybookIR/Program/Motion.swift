/// A ladder, lowest rung first; a rung without condition is always reached.
package struct Stage: Sendable {
  package struct Rung: Sendable {
    package var title: Title
    package var condition: Expression?

    package init(title: Title, condition: Expression?) {
      self.title = title
      self.condition = condition
    }
  }

  package var title: Title
  package var rungs: [Rung]

  package init(title: Title, rungs: [Rung]) {
    self.title = title
    self.rungs = rungs
  }
}

package struct Team: Sendable {
  package struct Rep: Sendable {
    package var title: Title
    /// 1 to 100; the weights of a team sum to at most 100.
    package var weight: Int
    /// Sorted; days in the zone of the team's calendar, else the book's.
    package var away: [DateSpan]

    package init(title: Title, weight: Int, away: [DateSpan] = []) {
      self.title = title
      self.weight = weight
      self.away = away
    }
  }

  package var title: Title
  package var reps: [Rep]
  /// Leads a day for each rep.
  package var capacity: Int?
  package var overflow: String?
  /// The team's name unless written.
  package var salt: String
  /// Index into `Program.calendars`.
  package var calendar: Int?

  package init(title: Title, reps: [Rep], capacity: Int?, overflow: String?, salt: String) {
    self.title = title
    self.reps = reps
    self.capacity = capacity
    self.overflow = overflow
    self.salt = salt
  }
}

package enum Target: Sendable {
  case rep(String)
  /// Index into `Program.teams`.
  case team(Int)
  case queue(String)
  /// Index into `Program.fields`.
  case person(field: Int)
  case noOwner(result: String, reason: String?)
}

package struct Route: Sendable {
  package struct Row: Sendable {
    package var title: Title
    package var condition: Expression
    package var target: Target

    package init(title: Title, condition: Expression, target: Target) {
      self.title = title
      self.condition = condition
      self.target = target
    }
  }

  package var title: Title
  package var rows: [Row]
  package var otherwise: Target
  package var inDoubt: Target?
  /// Index of the field that names who must not get the lead.
  package var never: Int?

  package init(title: Title, rows: [Row], otherwise: Target, inDoubt: Target?, never: Int?) {
    self.title = title
    self.rows = rows
    self.otherwise = otherwise
    self.inDoubt = inDoubt
    self.never = never
  }
}

package struct Handoff: Sendable {
  package var title: Title
  /// Indices into `Program.fields`, in written order.
  package var needs: [Int]
  /// Index into `Program.routes`.
  package var owner: Int?
  package var timers: [SLATimer] = []
  package var rejections: [Rejection] = []
  /// The page that the next owner reads before the call, in written order.
  package var brief: [Topic] = []

  /// A section of the brief.
  package struct Topic: Sendable {
    package var title: Title
    /// Indices into `Program.fields`, in written order.
    package var fields: [Int]

    package init(title: Title, fields: [Int]) {
      self.title = title
      self.fields = fields
    }
  }

  package struct Rejection: Sendable {
    package var title: Title
    package var recycle: Recycle

    package init(title: Title, recycle: Recycle) {
      self.title = title
      self.recycle = recycle
    }
  }

  package init(title: Title, needs: [Int], owner: Int?) {
    self.title = title
    self.needs = needs
    self.owner = owner
  }
}

package struct Playbook: Sendable {
  package var title: Title
  package var motion: String?
  /// nil: always.
  package var applies: Expression?
  package var disqualifiers: [Condition]
  package var qualified: Expression
  /// Index into `Program.routes`.
  package var route: Int?
  /// Index into `Program.handoffs`.
  package var handoff: Int?
  /// In written order; the first whose verdicts hold would start.
  package var cadences: [CadenceUse] = []
  package var targets: [SalesTarget] = []

  package struct CadenceUse: Sendable {
    /// Index into `Program.cadences`.
    package var cadence: Int
    /// Raw values of verdicts; empty: every verdict for which something may start.
    package var verdicts: [String]

    package init(cadence: Int, verdicts: [String]) {
      self.cadence = cadence
      self.verdicts = verdicts
    }
  }

  package init(
    title: Title, motion: String?, applies: Expression?, disqualifiers: [Condition], qualified: Expression,
    route: Int?, handoff: Int?
  ) {
    self.title = title
    self.motion = motion
    self.applies = applies
    self.disqualifiers = disqualifiers
    self.qualified = qualified
    self.route = route
    self.handoff = handoff
  }
}
