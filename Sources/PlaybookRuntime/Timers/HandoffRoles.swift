import PlaybookIR

/// What the built-in kinds of a program's events do to hand-offs; worked out once for a program. Fields are indices into
/// the kind's fields.
struct HandoffRoles: Sendable {
  enum Role: Sendable {
    case none
    case offered(owner: Int?, sdr: Int?)
    case accepted
    case rejected(reason: Int?)
    case returned(reason: Int?)
    case ownerChanged(to: Int?)
    case meetingHeld
    case noShow
    /// A new date was found.
    case rebooked
    /// A meeting will not be; the hand-off goes on as it was.
    case calledOff
  }

  /// By kind.
  private let roles: [Role]

  init(_ program: Program) {
    roles = program.events.map { kind in
      func field(_ name: String) -> Int? {
        kind.fields.firstIndex { $0.title.name.utf8.elementsEqual(name.utf8) }
      }
      return switch kind.title.name {
      case "handoff_offered": .offered(owner: field("owner"), sdr: field("sdr"))
      case "handoff_accepted": .accepted
      case "handoff_rejected": .rejected(reason: field("reason"))
      case "handoff_returned": .returned(reason: field("reason"))
      case "owner_changed": .ownerChanged(to: field("new_owner"))
      case "meeting_held": .meetingHeld
      case "meeting_no_show": .noShow
      case "meeting_booked", "meeting_rescheduled": .rebooked
      case "meeting_cancelled": .calledOff
      default: .none
      }
    }
  }

  subscript(kind: Int) -> Role { roles.indices.contains(kind) ? roles[kind] : .none }

  /// Whom an event makes the owner.
  func newOwner(_ event: LeadEvent) -> Text? {
    switch self[event.kind] {
    case .offered(let owner, _): Self.text(event, owner)
    case .ownerChanged(let owner): Self.text(event, owner)
    case .none, .accepted, .rejected, .returned, .meetingHeld, .noShow, .rebooked, .calledOff: nil
    }
  }

  /// A text of an event, or a member of a closed set.
  static func text(_ event: LeadEvent, _ field: Int?) -> Text? {
    guard let field, event.fields.indices.contains(field) else { return nil }
    switch event.fields[field] {
    case .known(.text(let text)): return text
    case .known(.member(let name)): return Text(name)
    case .known, .interval, .possible, .unknown: return nil
    }
  }
}
