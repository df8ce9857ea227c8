/// Checks that a program is safe to run and to show.
///
/// Input: any program, also one from a damaged file. Output: violations, in the order of the program, at most 100.
/// Guarantee for a program without any: every index is in range; every operand has a type that its operator takes, and
/// every literal fits its type; references form no circle; names are plain words in order and stand once; sizes,
/// weights and limits are in their ranges; no expression is deeper than `greatestDepth`.
struct Verifier {
  /// The depth of an expression from which on a program is refused.
  static let greatestDepth = 200
  private static let mostViolations = 100

  /// A step from the program to one of its elements.
  enum Step {
    case key(String)
    case index(Int)
  }

  let program: Program
  private(set) var violations: [Violation] = []
  private var path: [Step] = []
  /// The part whose expressions are being checked, if conditions can ask it.
  var asking: PartReference?
  /// Whether that is a tier of the profile, which may read the profile's own criteria.
  var isInTier = false
  var references = PartReferences()
  /// Every zone that the program names.
  var zones: Set<String> = []
  /// Of the lead, by whatever part of the program.
  fileprivate var fieldsRead: Set<Int> = []

  init(_ program: Program) { self.program = program }

  mutating func run() -> [Violation] {
    // The names of a grade are rows times columns: nothing may ask for them before they are known to be few.
    for grade in program.grades {
      if case .matrix(let rows, let columns) = grade.form, rows.bands.count >= 100 || columns.bands.count >= 100 {
        report("a matrix has 100 rows or columns or more")
        return violations
      }
    }
    if program.edition != 1 { report("the edition is \(program.edition), not 1") }
    verifyBook()
    verifyFields()
    verifyLists()
    verifyFreshness()
    verifyTime()
    verifyAskedParts()
    verifyOutputs()
    verifyCadences()
    if let circle = references.circle() {
      report("references form a circle through " + circle.prefix(20).map { name(of: $0) }.joined(separator: ", "))
    }
    return violations
  }

  // MARK: - Places

  mutating func report(_ problem: String) {
    guard violations.count < Self.mostViolations else { return }
    var place = ""
    for step in path {
      switch step {
      case .key(let key): place += place.isEmpty ? key : "." + key
      case .index(let index): place += "[\(index)]"
      }
    }
    violations.append(Violation(place.isEmpty ? "program" : place, problem))
  }

  mutating func expect(_ holds: Bool, _ problem: @autoclosure () -> String) {
    if !holds { report(problem()) }
  }

  mutating func at(_ key: String, _ body: (inout Verifier) -> Void) {
    path.append(.key(key))
    body(&self)
    path.removeLast()
  }

  mutating func each<Element>(
    _ key: String, _ elements: [Element], _ body: (inout Verifier, Int, Element) -> Void
  ) {
    path.append(.key(key))
    for (index, element) in elements.enumerated() {
      path.append(.index(index))
      body(&self, index, element)
      path.removeLast()
    }
    path.removeLast()
  }

  // MARK: - Names and indices

  /// Named things, checked one by one; all have names of their own, `inOrder` by their bytes.
  mutating func eachNamed<Element: Titled>(
    _ key: String, _ elements: [Element], inOrder: Bool = false, isPath: Bool = false,
    _ body: (inout Verifier, Int, Element) -> Void
  ) {
    var seen: Set<String> = []
    var previous: String?
    each(key, elements) { verifier, index, element in
      let name = element.title.name
      verifier.expect(Self.isName(name, isPath: isPath), "the name is not made of letters, digits and _")
      verifier.expect(seen.insert(name).inserted, "the name stands twice")
      if inOrder, let previous {
        verifier.expect(previous.utf8.lexicographicallyPrecedes(name.utf8), "the names are not in order")
      }
      previous = name
      verifier.verify(element.title.origin)
      body(&verifier, index, element)
    }
  }

  /// Letters A–Z and a–z, digits and `_`; a path has several such words with points between them.
  static func isName(_ name: String, isPath: Bool = false) -> Bool {
    var isInWord = false
    for byte in name.utf8 {
      if byte == UInt8(ascii: "."), isPath, isInWord {
        isInWord = false
      } else {
        guard byte < 0x80, Text.isWordByte(byte) else { return false }
        isInWord = true
      }
    }
    return isInWord
  }

  mutating func verify(name: String, _ what: String) {
    expect(Self.isName(name), "\(what) is not made of letters, digits and _")
  }

  mutating func verify(_ origin: Origin) {
    guard origin != .none else { return }
    expect(program.files.indices.contains(Int(origin.file)), "the place is in no file")
  }

  /// Whether the index points at one of `count` things; reported when not.
  mutating func isIndex(_ index: Int, of count: Int, _ what: String) -> Bool {
    let isInRange = index >= 0 && index < count
    expect(isInRange, "there is no \(what) \(index)")
    return isInRange
  }

  /// Whether the index points at a field of the lead, which is then one that the program reads.
  mutating func isField(_ index: Int) -> Bool {
    guard isIndex(index, of: program.fields.count, "field") else { return false }
    fieldsRead.insert(index)
    return true
  }

  private func name(of part: PartReference) -> String {
    let titles: [Title]
    switch part.kind {
    case .fact: titles = program.facts.map(\.title)
    case .signal: titles = program.signals.map(\.title)
    case .icp: titles = program.icps.map(\.title)
    case .checklist: titles = program.checklists.map(\.title)
    case .score: titles = program.scores.map(\.title)
    case .grade: titles = program.grades.map(\.title)
    }
    return "\(part.kind.rawValue).\(titles.indices.contains(part.index) ? titles[part.index].name : "")"
  }
}

/// What one look at all of a program shows.
package struct Verification: Sendable {
  /// What is wrong with the program; nothing for one that is safe to run.
  package let violations: [Violation]
  /// The zones that the program names, each once, sorted by bytes.
  package let zoneNames: [String]
}

extension Program {
  package var verification: Verification {
    var verifier = Verifier(self)
    let violations = verifier.run()
    // The verifier sees every name there is, so that no list of the places has to be kept beside it.
    let zones = verifier.zones.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Verification(violations: violations, zoneNames: zones)
  }

  package func verify() -> [Violation] { verification.violations }

  package var zoneNames: [String] { verification.zoneNames }

  /// The fields of the lead that anything in the program reads, its zones, its history and its `id`, in their order.
  package var fieldsRead: [Int] {
    var verifier = Verifier(self)
    _ = verifier.run()
    return fields.indices.filter { index in
      let isAlwaysRead = [.events, .timezone, .list(.timezone)].contains(fields[index].type) || index == idField
      return isAlwaysRead || verifier.fieldsRead.contains(index)
    }
  }

  /// The field that tells one lead from another.
  package var idField: Int? { fields.firstIndex { $0.title.name.utf8.elementsEqual("id".utf8) } }
}
