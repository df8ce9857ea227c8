import PlaybookSource
import PlaybookSyntax

/// The small commented book that `playbookc init` writes: a lead, an ICP, a checklist, a score, a route, a playbook, a
/// test, and two leads to try it on.
package enum Starter {
  package enum Form: String, CaseIterable, Sendable { case text, yaml }

  package enum Framework: String, CaseIterable, Sendable { case bant, meddic, gpctba }

  package struct File: Sendable {
    /// Relative to the book's directory.
    package let path: String
    package let text: String
  }

  /// The files in the order in which a reader should open them.
  package static func files(_ form: Form, _ framework: Framework) -> [File] {
    let checklist = StarterChecklist.of(framework)
    let book =
      switch form {
      case .text: File(path: "starter.playbook", text: laidOut(StarterText.book(checklist), .text))
      case .yaml: File(path: "starter.yaml", text: laidOut(StarterYAML.book(checklist), .yaml))
      }
    return [
      book,
      File(path: "leads/ready.json", text: lead(id: "L-1", checklist.known, checklist)),
      File(path: "leads/open.json", text: lead(id: "L-2", checklist.open, checklist)),
    ]
  }

  /// As `playbookc fmt` would have it, however long the words of a framework are.
  private static func laidOut(_ text: String, _ form: BookForm) -> String {
    guard case .written(let bytes) = formatFile(SourceFile(path: "", text: text), form: form.form) else { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func lead(id: String, _ values: [String: String], _ checklist: StarterChecklist) -> String {
    var lines = [
      #"  "id": "\#(id)""#, #"  "email": "vera@paywell.example""#, #"  "source": "demo_request""#,
      #"  "company": { "employees": 220, "country": "US" }"#,
    ]
    for field in checklist.fields {
      if let value = values[field.name] { lines.append("  \"\(field.name)\": \(value)") }
    }
    lines.append(#"  "activities": [{ "type": "demo_request", "at": "2026-03-02T14:59:00Z" }]"#)
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}

/// A framework's checklist as data, so that both forms are written from the same words.
struct StarterChecklist {
  struct Field {
    let name: String
    let type: String
    let ask: String
  }

  struct Item {
    let name: String
    let label: String
    let condition: String
  }

  let name: String
  let label: String
  let fields: [Field]
  let items: [Item]
  let pass: String
  /// JSON values of a lead that passes, and of one that leaves the answer open.
  let known: [String: String]
  let open: [String: String]
  /// An item that the open lead leaves unknown.
  let unknownItem: String

  static func of(_ framework: Starter.Framework) -> StarterChecklist {
    switch framework {
    case .bant: bant
    case .meddic: meddic
    case .gpctba: gpctba
    }
  }

  private static let bant = StarterChecklist(
    name: "bant", label: "BANT",
    fields: [
      Field(name: "budget", type: "money", ask: "What budget is set aside, and who signed it off?"),
      Field(
        name: "seniority", type: "one of [ic, manager, director, vp, c_level]",
        ask: "Who signs a purchase of this size?"),
      Field(name: "pain", type: "text", ask: "What does the problem cost you today?"),
      Field(name: "timeline_days", type: "count", ask: "When must this be running?"),
    ],
    items: [
      Item(name: "budget", label: "Budget of $10k or more", condition: "budget >= 10_000 USD"),
      Item(name: "authority", label: "Talks to a decision maker", condition: "seniority in [director, vp, c_level]"),
      Item(name: "need", label: "A pain that we solve", condition: "pain is answered"),
      Item(name: "timing", label: "Buying within 6 months", condition: "timeline_days <= 180"),
    ],
    pass: "at least 3 of 4, including need",
    known: [
      "budget": "25000", "seniority": "\"vp\"", "pain": "\"Three people reconcile payouts by hand\"",
      "timeline_days": "60",
    ],
    open: ["budget": "25000", "seniority": "\"vp\""], unknownItem: "need")

  private static let meddic = StarterChecklist(
    name: "meddic", label: "MEDDIC",
    fields: [
      Field(name: "metrics", type: "text", ask: "Which number will improve, from what to what?"),
      Field(name: "economic_buyer", type: "text", ask: "Who can say yes when everybody else says no?"),
      Field(name: "decision_criteria", type: "text", ask: "By what will they compare us?"),
      Field(name: "decision_process", type: "text", ask: "Which steps stand between a yes and a contract?"),
      Field(name: "pain", type: "text", ask: "What happens if they do nothing?"),
      Field(name: "champion", type: "text", ask: "Who sells for us when we are not in the room?"),
    ],
    items: [
      Item(name: "metrics", label: "Metrics", condition: "metrics is answered"),
      Item(name: "economic_buyer", label: "Economic buyer", condition: "economic_buyer is answered"),
      Item(name: "decision_criteria", label: "Decision criteria", condition: "decision_criteria is answered"),
      Item(name: "decision_process", label: "Decision process", condition: "decision_process is answered"),
      Item(name: "identified_pain", label: "Identified pain", condition: "pain is answered"),
      Item(name: "champion", label: "Champion", condition: "champion is answered"),
    ],
    pass: "at least 4 of 6, including economic_buyer, identified_pain",
    known: [
      "metrics": "\"Days to close the books: 9 to 4\"", "economic_buyer": "\"The CFO\"", "pain": "\"Audits fail\"",
      "champion": "\"The controller\"",
    ],
    open: ["pain": "\"Audits fail\"", "champion": "\"The controller\""], unknownItem: "economic_buyer")

  private static let gpctba = StarterChecklist(
    name: "gpctba", label: "GPCTBA/C&I",
    fields: [
      Field(name: "goal", type: "text", ask: "Which goal is set for this year, in a number?"),
      Field(name: "plan", type: "text", ask: "What have they planned to reach it?"),
      Field(name: "challenge", type: "text", ask: "What stands in the way of the plan?"),
      Field(name: "timeline_days", type: "count", ask: "When must the first result be visible?"),
      Field(name: "budget", type: "money", ask: "What do they spend on this problem today?"),
      Field(name: "authority", type: "one of [decides, influences, uses]", ask: "Who decides, and who can stop it?"),
      Field(name: "consequence", type: "text", ask: "What happens to them if the goal is missed?"),
      Field(name: "implication", type: "text", ask: "What becomes possible if it is reached?"),
    ],
    items: [
      Item(name: "goal", label: "Goal: a number for this year", condition: "goal is answered"),
      Item(name: "plan", label: "Plan: they have one", condition: "plan is answered"),
      Item(name: "challenge", label: "Challenge: one that we remove", condition: "challenge is answered"),
      Item(name: "timeline", label: "Timeline: a first result within a year", condition: "timeline_days <= 365"),
      Item(name: "budget", label: "Budget of $15k or more", condition: "budget >= 15_000 USD"),
      Item(
        name: "authority", label: "Authority: decides or influences", condition: "authority in [decides, influences]"),
      Item(name: "consequence", label: "Consequence: missing it hurts", condition: "consequence is answered"),
      Item(name: "implication", label: "Implication: reaching it pays", condition: "implication is answered"),
    ],
    pass: "at least 5 of 8, including challenge",
    known: [
      "goal": "\"30 % more renewals\"", "plan": "\"Hire two people\"", "challenge": "\"Nobody sees usage\"",
      "timeline_days": "120", "budget": "20000", "authority": "\"decides\"",
    ],
    open: ["goal": "\"30 % more renewals\"", "budget": "20000"], unknownItem: "challenge")
}
