import PlaybookIR
import PlaybookJSON

extension ReceiptChecker {
  /// The lead's `id`; nil where it has none.
  var leadID: String? { program.idField.flatMap { readings[$0].evaluation.canonical } }

  /// Whatever the document says outside its tree must be what the tree says.
  func checkSummary(_ verdict: VerdictResult, _ stages: [StageResult], _ routes: [RouteResult]) throws(Misstep) {
    for (key, expected) in verdictMembers(verdict) + partMembers() + outputMembers(stages, routes) {
      guard let value = root.member(key) else {
        throw Misstep(path: [.key(key)], value: root, said: "nothing", follows: expected.words)
      }
      if var misstep = value.misstep(expecting: expected, at: [.key(key)]) {
        misstep.origin = program.origin(of: misstep.path)
        throw misstep
      }
    }
  }

  private func verdictMembers(_ verdict: VerdictResult) -> [(String, JSONValue)] {
    let playbook = verdict.playbook.map { program.playbooks[$0] }
    return [
      ("edition", .whole(program.edition)),
      (
        "book",
        .object([
          ("name", .text(program.book.name)), ("fingerprint", root.member("book")?.member("fingerprint") ?? .null),
        ])
      ),
      ("lead", .text(leadID)),
      ("playbook", .text(playbook?.title.name)),
      ("applies", .text(verdict.applies.rawValue)),
      ("verdict", .text(verdict.verdict)),
      ("leaning", .text(verdict.leaning)),
      ("can_qualify", .flag(verdict.canQualify)),
      ("qualified_when", .text(verdict.qualifiedWhen?.rawValue)),
      ("disqualifiers", named(playbook?.disqualifiers ?? [], verdict.disqualifiers) { [outcome($1)] }),
    ]
  }

  private func partMembers() -> [(String, JSONValue)] {
    [
      (
        "fact",
        named(program.facts, results(facts)) { [("value", .text($1.canonical)), ("why", .text($1.why?.rawValue))] }
      ),
      ("signal", named(program.signals, results(signals)) { [outcome($1.truth)] }),
      (
        "icp",
        named(program.icps, results(icps)) { icp, result in
          [
            outcome(result.fits.truth), ("tier", .text(result.tier)), ("tier_candidates", .list(result.tiers)),
            (
              "criteria",
              named(icp.criteria, result.criteria) { [("kind", .text($0.role.rawValue)), outcome($1.truth)] }
            ),
          ]
        }
      ),
      (
        "checklist",
        named(program.checklists, results(checklists)) { checklist, result in
          let open = Fixed(saturating: Int128(result.sum.high.units) - Int128(result.sum.low.units))
          return [
            outcome(result.passes.truth), ("met", .text("\(result.sum.low)")), ("unknown", .text("\(open)")),
            ("of", .text("\(checklist.of)")),
            ("items", named(checklist.items, result.items) { [outcome($1.truth)] }),
          ]
        }
      ),
      (
        "score",
        named(program.scores, results(scores)) { score, result in
          [
            ("points", .text("\(result.points)")), ("low", .text("\(result.final.low)")),
            ("high", .text("\(result.final.high)")), ("raw", .points(result.raw)), ("capped", .points(result.capped)),
            (
              "rules",
              named(score.rules, result.rules) {
                [outcome($1.outcome), ("low", .text("\($1.points.low)")), ("high", .text("\($1.points.high)"))]
              }
            ),
          ]
        }
      ),
      (
        "grade",
        named(program.grades, results(grades)) { grade, names in
          let value = names.count == 1 ? names.first : nil
          let advice = value.flatMap { name in grade.cells.first { $0.name.utf8.elementsEqual(name.utf8) }?.advice }
          return [("value", .text(value)), ("possible", .list(names)), ("advice", .text(advice))]
        }
      ),
    ]
  }

  private func outputMembers(_ stages: [StageResult], _ routes: [RouteResult]) -> [(String, JSONValue)] {
    [
      (
        "stage",
        named(program.stages, stages) { [("value", .text($1.name)), ("certain", .flag($1.isCertain))] }
      ),
      (
        "route",
        named(program.routes, routes) {
          $1.receiver.members + [
            ("rule", .whole($1.row)), ("certain", .flag($1.isCertain)),
            ("candidates", .list($1.candidates.map(\.name))),
          ]
        }
      ),
    ]
  }

  private func outcome(_ truth: Truth) -> (String, JSONValue) { ("outcome", .text(truth.rawValue)) }

  /// By index; every part has been checked before.
  private func results<Result>(_ results: [Int: Result]) -> [Result] {
    results.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A member for each part or item, named after it.
  private func named<Part: Titled, Result>(
    _ parts: [Part], _ results: [Result], _ members: (Part, Result) -> [(String, JSONValue)]
  ) -> JSONValue {
    .object(zip(parts, results).map { ($0.title.name, .object(members($0, $1))) })
  }
}
