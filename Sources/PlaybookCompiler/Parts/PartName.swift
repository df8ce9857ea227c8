import PlaybookSource
import PlaybookSyntax

/// A named thing of a book, as paths and messages write it: `score.fit`.
struct PartName: Hashable, Sendable {
  /// What can refer to another or be referred to. Those that conditions read come first.
  enum Kind: String, CaseIterable, Sendable {
    case fact, signal, icp, checklist, score, grade
    case list, event
    case stage, calendar, channel, team, route, handoff, cadence, playbook

    /// In running text: "the ICP `midmarket`".
    var words: String {
      switch self {
      case .fact: "fact"
      case .signal: "signal"
      case .icp: "ICP"
      case .checklist: "checklist"
      case .score: "score"
      case .grade: "grade"
      case .list: "list"
      case .event: "event"
      case .stage: "stage"
      case .calendar: "calendar"
      case .channel: "channel"
      case .team: "team"
      case .route: "route"
      case .handoff: "hand-off"
      case .cadence: "cadence"
      case .playbook: "playbook"
      }
    }

    /// What conditions read by `kind.name`, so that its declaration must be checked before them.
    var readKind: Symbols.PartKind? { Symbols.PartKind(rawValue: rawValue) }
  }

  let kind: Kind
  let name: String

  init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  var text: String { "\(kind.rawValue).\(name)" }
  /// "the score `fit`"
  var words: String { "the \(kind.words) `\(name)`" }
}

extension String {
  /// The order of a program's arrays: by bytes, never by language.
  func precedesByBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// Equal bytes; two spellings of one Unicode text are different.
  func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// A declaration with a name and perhaps a label.
protocol NamedSyntax {
  var name: NameSyntax { get }
  var label: LabelSyntax? { get }
}

extension EventSyntax: NamedSyntax {}
extension ListSyntax: NamedSyntax {}
extension FactSyntax: NamedSyntax {}
extension SignalSyntax: NamedSyntax {}
extension IcpSyntax: NamedSyntax {}
extension IcpSyntax.Criterion: NamedSyntax {}
extension IcpSyntax.Tier: NamedSyntax {}
extension ChecklistSyntax: NamedSyntax {}
extension ChecklistSyntax.Item: NamedSyntax {}
extension ScoreSyntax: NamedSyntax {}
extension ScoreSyntax.Rule: NamedSyntax {}
extension ScoreSyntax.Group: NamedSyntax {}
extension GradeSyntax: NamedSyntax {}
extension StageSyntax: NamedSyntax {}
extension StageSyntax.Rung: NamedSyntax {}
extension CalendarSyntax: NamedSyntax {}
extension ChannelSyntax: NamedSyntax {}
extension TeamSyntax: NamedSyntax {}
extension TeamSyntax.Rep: NamedSyntax {}
extension RouteSyntax: NamedSyntax {}
extension RouteSyntax.Row: NamedSyntax {}
extension HandoffSyntax: NamedSyntax {}
extension HandoffSyntax.Rejection: NamedSyntax {}
extension HandoffSyntax.Topic: NamedSyntax {}
extension CadenceSyntax: NamedSyntax {}
extension CadenceSyntax.Outcome: NamedSyntax {}
extension StepSyntax: NamedSyntax {}
extension TargetLineSyntax: NamedSyntax {}
extension PlaybookSyntax: NamedSyntax {}
extension PlaybookSyntax.Disqualifier: NamedSyntax {}
