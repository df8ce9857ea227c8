import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// Says single reasons in words: the author's label where there is one, else the condition as written.
struct ReasonWording {
  let program: Program
  let decision: Decision

  /// What a node is called.
  func title(_ reason: Reason) -> String {
    if let label = reason.label { return DisplayText.escaped(label) }
    if let name = reason.name { return DisplayText.escaped(name) }
    return reason.part ?? condition(of: reason) ?? reason.kind.rawValue
  }

  /// What a leaf or a reference asks, as the author would write it.
  func condition(of reason: Reason) -> String? { reason.asked.map(ExpressionText(program).text) }

  /// Every value that a reason rests on, each once: `company.employees is 220`, `Fit is 65 to 85`.
  func readings(of reason: Reason) -> [String] {
    var readings: [String] = []
    collect(reason, into: &readings)
    return readings
  }

  /// The readings behind `label`; one that begins with the same words loses them.
  func readings(of reason: Reason, under label: String?) -> String {
    readings(of: reason).map { reading in
      guard let label, reading.utf8.starts(with: (label + ": ").utf8) else { return reading }
      return String(reading.dropFirst(label.count + 2))
    }.joined(separator: ", ")
  }

  /// `+40`, `0 to +20`.
  func points(_ points: Interval) -> String {
    points.low == points.high ? signed(points.low) : "\(signed(points.low)) to \(signed(points.high))"
  }

  private func signed(_ number: Fixed) -> String { number > .zero ? "+\(number)" : "\(number)" }

  private func collect(_ reason: Reason, into readings: inout [String]) {
    for read in reason.reads { add(words(read), to: &readings) }
    if reason.kind == .reference { add(words(reference: reason), to: &readings) }
    for child in reason.children { collect(child, into: &readings) }
  }

  private func add(_ reading: String, to readings: inout [String]) {
    if !readings.contains(where: { $0.utf8.elementsEqual(reading.utf8) }) { readings.append(reading) }
  }

  /// `company.employees is 220 (from NumberOfEmployees)`, `budget is not in the lead`.
  func words(_ read: Read) -> String {
    let field = DisplayText.escaped(read.name(in: program), limit: 400)
    guard let shown = read.shown else {
      if read.fieldIndex == nil, read.why == .absent { return "\(field) has not happened" }
      let reading = "\(field) \(read.why.map(Self.words) ?? "is not known")"
      guard read.why == .stale, let age = read.age else { return reading }
      return "\(reading): \(words(age)), fresh for \(age.limitWords)"
    }
    let source = read.isDefault ? " (the default)" : read.source.map { " (from \(DisplayText.escaped($0)))" } ?? ""
    return "\(field) is \(shown)\(source)\(read.age.map { " (\(words($0)))" } ?? "")"
  }

  /// `120 days old`, `dated in the future`, `of unknown age, as budget_updated_at is not known`.
  private func words(_ age: AnswerAge) -> String {
    let stamp = program.fields.indices.contains(age.stamp) ? program.fields[age.stamp].title.name : "its date"
    return age.words(stamp: DisplayText.escaped(stamp))
  }

  /// How the points of a rule by events came to be, where something wears off: `9 of 12 counted, 45 points, 41.25 after
  /// decay`.
  func steps(of rule: Reason) -> String? {
    let steps = rule.children.filter { $0.kind == .step }
    func outcome(_ name: String) -> String? { steps.first { $0.name == name }?.outcome.text }
    guard let seen = outcome("seen"), let counted = outcome("counted"), let points = outcome("undecayed") else {
      return nil
    }
    var words = ["\(counted) of \(seen) counted"]
    if let expired = outcome("expired"), expired != "0" { words[0] += " (\(expired) expired)" }
    words.append("\(points) points")
    if let decayed = outcome("decayed") { words.append("\(decayed) after decay") }
    return words.joined(separator: ", ")
  }

  static func words(_ why: UnknownReason) -> String {
    switch why {
    case .absent: "is not in the lead"
    case .null: "is empty in the lead"
    case .blank: "is left blank"
    case .invalid: "cannot be used as it is written"
    case .stale: "is too old"
    case .outOfRange: "is too large"
    case .divisionByZero: "would divide by zero"
    case .otherCurrency: "is in a currency without a rate"
    }
  }

  /// What another part answered: `Mid-market fits`, `BANT may pass`, `Fit is 65 to 85`, `Looked at pricing: yes`.
  func words(reference reason: Reason) -> String {
    let title = title(reason)
    switch reason.op {
    case .icpFits?: return "\(title) \(Self.fits(reason.truth))"
    case .checklistPasses?:
      let sum = reason.part.flatMap(sum(ofChecklist:)).map { ", \($0)" } ?? ""
      return "\(title) \(Self.passes(reason.truth))\(sum)"
    case .score?, .grade?: return "\(title) is \(reason.outcome.text)"
    case _: return "\(title): \(reason.outcome.text)"
    }
  }

  /// `3 of 4 met, 1 open`
  func sum(ofChecklist part: String) -> String? {
    for (checklist, outcome) in zip(program.checklists, decision.checklists)
    where part.utf8.elementsEqual("checklist.\(checklist.title.name)".utf8) {
      let open = outcome.unknown == .zero ? "" : ", \(outcome.unknown) open"
      return "\(outcome.met) of \(checklist.of) met\(open)"
    }
    return nil
  }

  static func fits(_ outcome: Truth?) -> String {
    switch outcome {
    case .yes?: "fits"
    case .no?: "does not fit"
    case .unknown?, nil: "is open"
    }
  }

  static func passes(_ outcome: Truth?) -> String {
    switch outcome {
    case .yes?: "passes"
    case .no?: "does not pass"
    case .unknown?, nil: "is open"
    }
  }

  /// A condition of an expression's proof, with what it rests on.
  func statement(_ reason: Reason) -> String {
    switch reason.op {
    case .not? where !reason.children.isEmpty:
      return "not: " + statement(reason.children[0])
    case .and?, .or?, .choose?:
      return readings(of: reason).joined(separator: ", ")
    case _: break
    }
    if reason.kind == .reference { return words(reference: reason) }
    let readings = readings(of: reason)
    guard let condition = condition(of: reason), reason.op != .field else { return readings.joined(separator: ", ") }
    return readings.isEmpty ? condition : "\(readings.joined(separator: ", ")) (\(condition))"
  }

  /// `inbound.playbook:17`; nil for what stands in no file.
  func place(_ origin: Origin) -> String? {
    guard program.files.indices.contains(Int(origin.file)) else { return nil }
    return "\(DisplayText.escaped(program.files[Int(origin.file)])):\(origin.line)"
  }
}

extension AnswerAge {
  /// Whole 24-hour days, rounded down; nil when nobody knows.
  var days: Int? {
    elapsed.map { Instant(microseconds: $0).wholeDays(since: Instant(microseconds: 0)) }
  }
}
