import PlaybookIR

/// What the built-in kinds of a program's events do to cadences; worked out once for a program.
struct EventRoles: Sendable {
  enum Role: Sendable {
    case plain
    /// Index of the field with the fingerprint of the book.
    case enrolled(book: Int?)
    case stepCompleted
    case stepSkipped(reason: Int?)
    /// Completes a step and is no touch.
    case taskCompleted
    case holdStarted(until: Int?, reason: Int?)
    case holdEnded
    case cadenceStopped(reason: Int?)
  }

  /// By kind.
  let roles: [Role]

  init(_ program: Program) {
    roles = program.events.map { kind in
      func field(_ name: String) -> Int? {
        kind.fields.firstIndex { $0.title.name.utf8.elementsEqual(name.utf8) }
      }
      return switch kind.title.name {
      case "enrolled": .enrolled(book: field("book"))
      case "step_completed": .stepCompleted
      case "step_skipped": .stepSkipped(reason: field("reason"))
      case "task_completed": .taskCompleted
      case "hold_started": .holdStarted(until: field("until"), reason: field("reason"))
      case "hold_ended": .holdEnded
      case "cadence_stopped": .cadenceStopped(reason: field("reason"))
      default: .plain
      }
    }
  }

  subscript(kind: Int) -> Role { roles.indices.contains(kind) ? roles[kind] : .plain }
}
