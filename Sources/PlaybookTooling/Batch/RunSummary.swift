package import PlaybookBatch
import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// What a run came to, for people and as `playbook.run/1`.
package struct RunSummary {
  private let tally: RunTally
  private let columns: [ResultColumn]
  private let fields: [String]
  private let rules: [String]
  private let seconds: Double

  package init(_ tally: RunTally, columns: [ResultColumn], fields: [String], rules: [String], microseconds: Int64) {
    self.tally = tally
    self.columns = columns
    self.fields = fields
    self.rules = rules
    seconds = Double(microseconds) / 1_000_000
  }

  /// nil for a run that took no time that could be measured.
  private var leadsPerSecond: Int? { seconds > 0 ? Int(Double(tally.read) / seconds) : nil }

  /// Rules that held for no lead; none where no lead was decided.
  private var neverFired: [String] {
    guard tally.written > 0, let fired = tally.notes?.fired else { return [] }
    return zip(rules, fired).filter { $0.1 == 0 }.map(\.0)
  }

  /// By field: why its value is not known, and for how many leads.
  private var holes: [(field: String, counts: [(reason: String, count: Int)])] {
    let reasons = DecisionNotes.reasons
    let counts = tally.notes?.holes ?? []
    var holes: [(field: String, counts: [(reason: String, count: Int)])] = []
    for (index, field) in fields.enumerated() where !counts.isEmpty {
      let ofField = counts[index * reasons.count..<(index + 1) * reasons.count]
      let counted = zip(reasons, ofField).filter { $0.1 > 0 }.map { (reason: $0.0.rawValue, count: $0.1) }
      if !counted.isEmpty { holes.append((field, counted)) }
    }
    return holes
  }

  // MARK: - For people

  package func text() -> String {
    var text = "\(Self.grouped(tally.read)) \(tally.read == 1 ? "lead" : "leads") read: "
    text += "\(Self.grouped(tally.written)) written, "
    text += "\(Self.grouped(tally.rejected)) rejected"
    text += leadsPerSecond.map { "; \(Self.grouped($0)) a second" } ?? ""
    text += "\n"
    for (column, counts) in zip(columns, tally.words) where counts.contains(where: { $0 > 0 }) {
      text += "  \(DisplayText.escaped(column.key)): "
      text +=
        zip(column.words, counts).filter { $0.1 > 0 }
        .map { "\(Self.shown($0.0)) \(Self.grouped($0.1))" }.joined(separator: ", ") + "\n"
    }
    let holes = holes
    if !holes.isEmpty { text += "  without a usable value:\n" }
    for hole in holes {
      text += "    \(DisplayText.escaped(hole.field)): "
      text += hole.counts.map { "\($0.reason) \(Self.grouped($0.count))" }.joined(separator: ", ") + "\n"
    }
    let never = neverFired
    if !never.isEmpty {
      let shown = never.prefix(10).map { DisplayText.escaped($0) }.joined(separator: ", ")
      text += "  held for no lead: \(shown)\(never.count > 10 ? " and \(never.count - 10) more" : "")\n"
    }
    return text
  }

  private static func shown(_ json: [UInt8]) -> String {
    let value = try? JSONReader.parse(json)
    return DisplayText.escaped(
      value?.string ?? (value?.isNull == true ? "none" : String(decoding: json, as: UTF8.self)))
  }

  /// `1,250,000`.
  package static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  // MARK: - For programs

  package func json() -> String {
    var writer = JSONWriter(pretty: true)
    writer.object { writer in
      writer.member("format", "playbook.run/1")
      for (key, count) in [("read", tally.read), ("written", tally.written), ("rejected", tally.rejected)] {
        writer.key(key)
        writer.integer(count)
      }
      writer.key("milliseconds")
      writer.integer(Int(seconds * 1_000))
      writer.key("leads_per_second")
      if let leadsPerSecond { writer.integer(leadsPerSecond) } else { writer.null() }
      writer.key("answers")
      writer.object { writer in
        for (column, counts) in zip(columns, tally.words) where !counts.isEmpty {
          writer.key(column.key)
          writer.object { writer in
            for (word, count) in zip(column.words, counts) where count > 0 {
              let value = try? JSONReader.parse(word)
              writer.key(value?.string ?? String(decoding: word, as: UTF8.self))
              writer.integer(count)
            }
          }
        }
      }
      writer.key("holes")
      writer.object { writer in
        for hole in holes {
          writer.key(hole.field)
          writer.object { writer in
            for (reason, count) in hole.counts {
              writer.key(reason)
              writer.integer(count)
            }
          }
        }
      }
      writer.key("never_held")
      writer.array(neverFired) { $0.string($1) }
    }
    return writer.text + "\n"
  }
}
