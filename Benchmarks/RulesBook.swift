/// Writes a book of about a thousand rules that the verdict rests on, and a lead that does not qualify yet: a few answers
/// are too low, and a few are not known.
struct RulesBook {
  /// Criteria, items and rules of the score each read fields of their own.
  private let count: Int

  init(rules: Int) { count = rules / 4 }

  var text: String {
    var lines = ["edition 1", "", "lead {", "  id: text, required"]
    for n in 0..<count {
      lines.append("  size\(n): count\(n % 10 == 0 ? ", can change" : "")")
      lines.append("  kind\(n): one of [good, fair, poor], else other")
    }
    lines += ["}", "", "icp fit \"Fit\" {"]
    lines += (0..<count).map { "  must c\($0) \"Criterion \($0)\": size\($0) >= 10" }
    lines += ["}", "", "checklist need \"Need\" {"]
    lines += (0..<count).map { "  i\($0) \"Item \($0)\": kind\($0) in [good, fair]" }
    lines += ["  pass: at least \(count - 5) of \(count)", "}", "", "score points \"Points\" {"]
    lines += (0..<count).map { "  r\($0) \"Rule \($0)\": +1 when size\($0) >= \(20 + $0 % 50) and kind\($0) is good" }
    lines += (0..<count).map { "  q\($0) \"Rule q\($0)\": +0.5 when kind\($0) is fair" }
    lines += [
      "}", "", "playbook inbound \"Inbound\" {",
      "  qualified: when icp.fit fits and checklist.need passes and score.points >= \(count / 4)", "}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  var lead: String {
    var members = ["\"id\": \"B-1\""]
    for n in 0..<count {
      // Two sizes that can change are too small, and eight kinds are not known.
      members.append("\"size\(n)\": \(n == 10 || n == 20 ? 3 : 45)")
      if n % 31 != 7 { members.append("\"kind\(n)\": \"\(n % 3 == 0 ? "good" : "fair")\"") }
    }
    return "{" + members.joined(separator: ", ") + "}\n"
  }
}
