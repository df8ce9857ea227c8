import PlaybookSource

// MARK: - Parts with nothing in them

extension Diagnostic {
  /// What has nothing in it, by its name where it has one.
  enum EmptyPart {
    case icp(String), checklist(String), score(String), group(String), grade(String), stage(String), team(String)
    case handoff(String), list(String), calendar(String), cadence(String)
    case setOfValues, table, bands, bandsOfGrade

    fileprivate var words: (what: String, expected: String) {
      let rule = "at least one line such as `+10 when …`"
      return switch self {
      case .icp(let name):
        ("the ICP `\(name)` has no criteria, so it says nothing about a lead", "at least one `must` or `never`")
      case .checklist(let name):
        ("the checklist `\(name)` has no items", "at least one line such as `need \"A pain\": …`")
      case .score(let name): ("the score `\(name)` has no rules, so it is always 0", rule)
      case .group(let name): ("the group `\(name)` has no rules", rule)
      case .grade(let name): ("the grade `\(name)` has no bands", "`bands`, or `rows` and `columns`")
      case .stage(let name): ("the stage `\(name)` has no rungs", "at least one line such as `mql \"MQL\": …`")
      case .team(let name): ("the team `\(name)` has no reps", "at least one line such as `rep dana: weight 1`")
      case .handoff(let name):
        (
          "the hand-off `\(name)` does not say what must be written down",
          "a line such as `needs: pain, budget`"
        )
      case .list(let name): ("the list `\(name)` has no values, so nothing is ever in it", "at least one value")
      case .calendar(let name):
        (
          "the calendar `\(name)` has no hours, so it is never open",
          "a line such as `hours: mon to fri 09:00 to 17:00`"
        )
      case .cadence(let name):
        ("the cadence `\(name)` has no steps", "at least one line such as `intro \"First mail\": email on day 1`")
      case .setOfValues: ("this set has no values", "at least one name in the brackets")
      case .table: ("this table has no rows", "at least one, such as `[0, 10) 5`")
      case .bands: ("there are no bands", "at least one, such as `[0, 60) now`")
      case .bandsOfGrade: ("there are no bands", "at least one, such as `A from 80`")
      }
    }
  }

  static func emptyPart(_ part: EmptyPart, at span: SourceSpan) -> Diagnostic {
    let (what, expected) = part.words
    return Diagnostic(StructureCode.emptyPart, at: span, "\(what): expected \(expected)")
  }
}
