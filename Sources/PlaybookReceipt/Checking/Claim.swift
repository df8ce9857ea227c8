import PlaybookIR
import PlaybookJSON

/// What one step of the tree must say, put together from what stands beneath it.
struct Claim {
  var kind: String
  var part: String?
  var name: String?
  var label: String?
  var outcome: String
  var isOpen = false
  var why: UnknownReason?
  var role: String?
  var passedOver: String?
  var expression: Expression?
  /// The expression as its author wrote it, where the step shows it.
  var condition: String?
  var points: Interval?
  var origin: Origin
  var reads: [JSONValue] = []

  init(_ kind: String, part: String? = nil, _ title: Title? = nil, outcome: String, origin: Origin? = nil) {
    self.kind = kind
    self.part = part
    name = title?.name
    label = title?.label
    self.outcome = outcome
    self.origin = origin ?? title?.origin ?? .none
  }

  init(_ kind: String, part: String? = nil, _ title: Title? = nil, _ truth: Truth, origin: Origin? = nil) {
    self.init(kind, part: part, title, outcome: truth.rawValue, origin: origin)
    isOpen = truth == .unknown
  }

  init(_ kind: String, part: String? = nil, _ title: Title? = nil, _ points: Interval, origin: Origin? = nil) {
    self.init(kind, part: part, title, outcome: points.text, origin: origin)
    self.points = points
    isOpen = !points.isPoint
  }

  init(_ kind: String, _ evaluation: Evaluation, as type: ValueType, origin: Origin) {
    self.init(kind, outcome: evaluation.text(as: type), origin: origin)
    isOpen = !evaluation.isCertain
    why = evaluation.why
    points = evaluation.points
  }

  func document(files: [String]) -> JSONValue {
    var members = [("kind", JSONValue.text(kind))]
    func add(_ key: String, _ text: String?) {
      if let text { members.append((key, .text(text))) }
    }
    add("part", part)
    add("name", name)
    add("label", label)
    add("outcome", outcome)
    if isOpen { members.append(("open", .flag(true))) }
    add("why", why?.rawValue)
    add("role", role)
    add("passed_over", passedOver)
    add("op", expression?.op.rawValue)
    add("condition", condition)
    if let points { members.append(("points", .points(points))) }
    if files.indices.contains(Int(origin.file)) {
      add("file", files[Int(origin.file)])
      members += [("line", .whole(Int(origin.line))), ("column", .whole(Int(origin.column)))]
    }
    if !reads.isEmpty { members.append(("reads", .list(reads))) }
    return .object(members)
  }
}

/// A step of the receipt whose children are taken one after the other.
struct Step {
  let value: JSONValue
  private(set) var next = 0
  let children: [JSONValue]

  init(_ value: JSONValue) {
    self.value = value
    children = value.member("children")?.elements ?? []
  }

  /// The next child and its index; nil when there is none left.
  mutating func take() -> (JSONValue, Int)? {
    guard next < children.count else { return nil }
    next += 1
    return (children[next - 1], next - 1)
  }
}
