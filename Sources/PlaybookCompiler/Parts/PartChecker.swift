import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// Turns the declarations of a book into a program.
///
/// Input: the declarations, each name once, and who reads whom. Output: a program, and everything that is wrong with the
/// parts or the expressions in them. Guarantee: without an error among the diagnostics the program is complete; nothing
/// in it or in them depends on the order of files, blocks or fields.
struct PartChecker {
  let declarations: Declarations
  let graph: ReferenceGraph
  let loadListFile: (String, SourceSpan) -> Result<[UInt8], ListFileFault>
  /// Where reading the text failed: what is missing there was perhaps written, but could not be read.
  let unread: UnreadBlocks

  var expressions: ExpressionChecker
  var sources: SourceSet
  var origins: OriginFinder
  var program = Program()
  var drafts = Drafts()
  var diagnostics: [Diagnostic] = []
  /// Files of lists by the path in the book: their index in `sources`.
  var listFileIndex: [Text: Int] = [:]
  /// Facts and signals that rest on `is on file` or `is missing`, with the question.
  var partsOnFile: [String: String] = [:]

  /// Channels and cadences, as far as they are whole.
  var plans = CadenceDrafts()

  /// Parts by index, as far as they are whole.
  struct Drafts {
    var facts: [Int: Fact] = [:]
    var signals: [Int: Signal] = [:]
    var icps: [Int: Icp] = [:]
    var checklists: [Int: Checklist] = [:]
    var scores: [Int: Score] = [:]
    var grades: [Int: Grade] = [:]
  }

  /// Parts that may rest on each other in a chain: more would nest the explanation beyond reading.
  static let chainLimit = 50

  init(
    _ declarations: Declarations, sources: SourceSet, unread: UnreadBlocks, zones: any ZoneLibrary,
    loadListFile: @escaping (String, SourceSpan) -> Result<[UInt8], ListFileFault>
  ) {
    self.declarations = declarations
    self.loadListFile = loadListFile
    self.unread = unread
    self.sources = sources
    graph = ReferenceGraph(declarations)
    origins = OriginFinder(sources: sources)
    expressions = ExpressionChecker(symbols: Symbols(), sources: sources, zones: zones)
    program.files = sources.files.map(\.path)
  }

  mutating func check() {
    checkBook()
    checkFields()
    checkCalendars()
    checkEvents()
    checkLists()
    checkMeanings()
    declareParts()
    checkReadParts()
    checkStages()
    checkChannels()
    checkTeams()
    checkRoutes()
    checkHandoffs()
    checkCadences()
    checkPlaybooks()
    checkPlans()
    gather()
  }

  // MARK: - Parts that conditions read

  /// Declares every part before any is checked, so that a name on a circle is known, and broken.
  private mutating func declareParts() {
    declare(declarations.facts, .fact)
    declare(declarations.signals, .signal)
    declare(declarations.icps, .icp) { $0.criteria.map(\.name) }
    declare(declarations.checklists, .checklist) { $0.items.map(\.name) }
    declare(declarations.scores, .score)
    declare(declarations.grades, .grade)
    for team in declarations.teams { expressions.symbols.teams[team.name.text] = team.name.span }
  }

  private mutating func declare<Element: NamedSyntax>(
    _ elements: [Element], _ kind: Symbols.PartKind, items: (Element) -> [NameSyntax] = { _ in [] }
  ) {
    for (index, element) in elements.enumerated() {
      let positions = items(element).enumerated().map { ($1.text, $0) }
      expressions.symbols[kind][element.name.text] = Symbols.PartSymbol(
        index: index, type: nil, items: Dictionary(positions) { first, _ in first }, span: element.name.span)
    }
  }

  private mutating func checkReadParts() {
    let order = graph.order()
    for circle in order.circles {
      let (nodes, references) = graph.shortestCircle(in: circle)
      report(.circle(nodes.map { graph.names[$0].text }, references: references))
    }
    for node in graph.longChains(order, limit: Self.chainLimit) {
      report(.longChain(graph.names[node].text, limit: Self.chainLimit, at: graph.spans[node]))
    }
    for node in order.nodes {
      let name = graph.names[node]
      guard let kind = name.kind.readKind, let symbol = expressions.symbols[kind][name.name] else { continue }
      let type = checkPart(kind, symbol.index)
      if !order.circular.contains(node) { expressions.symbols[kind][name.name]?.type = type }
    }
  }

  /// What reading the part gives; nil when it is broken.
  private mutating func checkPart(_ kind: Symbols.PartKind, _ index: Int) -> ValueType? {
    switch kind {
    case .fact:
      drafts.facts[index] = check(declarations.facts[index])
      return drafts.facts[index]?.type
    case .signal:
      drafts.signals[index] = check(declarations.signals[index])
      return drafts.signals[index] == nil ? nil : .yesNo
    case .icp:
      drafts.icps[index] = check(declarations.icps[index])
      return drafts.icps[index] == nil ? nil : .yesNo
    case .checklist:
      drafts.checklists[index] = check(declarations.checklists[index])
      return drafts.checklists[index] == nil ? nil : .yesNo
    case .score:
      drafts.scores[index] = check(declarations.scores[index])
      return drafts.scores[index] == nil ? nil : .points
    case .grade:
      drafts.grades[index] = check(declarations.grades[index])
      return drafts.grades[index].map { .grade($0.names) }
    }
  }

  private mutating func gather() {
    program.facts = declarations.facts.indices.compactMap { drafts.facts[$0] }
    program.signals = declarations.signals.indices.compactMap { drafts.signals[$0] }
    program.icps = declarations.icps.indices.compactMap { drafts.icps[$0] }
    program.checklists = declarations.checklists.indices.compactMap { drafts.checklists[$0] }
    program.scores = declarations.scores.indices.compactMap { drafts.scores[$0] }
    program.grades = declarations.grades.indices.compactMap { drafts.grades[$0] }
  }
}

// MARK: - What every part needs

extension PartChecker {
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports that something is not there, unless part of the block could not be read.
  mutating func reportMissing(_ diagnostic: Diagnostic) {
    if let span = diagnostic.span, unread.holds(span) { return }
    diagnostics.append(diagnostic)
  }

  mutating func title(_ name: NameSyntax, _ label: LabelSyntax?) -> Title {
    Title(name.text, label: label?.text, origin: origins.origin(of: name.span))
  }

  mutating func title(_ syntax: some NamedSyntax) -> Title { title(syntax.name, syntax.label) }

  /// The elements whose names stand for the first time, with the others reported; `what` as in
  /// `Diagnostic.duplicateName`.
  mutating func distinct<Element: NamedSyntax>(_ elements: [Element], _ what: String) -> [Element] {
    var firsts: [String: SourceSpan] = [:]
    return elements.filter { element in
      let name = element.name
      if let first = firsts[name.text] {
        report(.duplicateName(name.text, what, at: name.span, first: first))
        return false
      }
      firsts[name.text] = name.span
      return true
    }
  }

  /// Checks every element, also after one that is broken; nil when any is.
  mutating func checkAll<Element, Result>(
    _ elements: [Element], _ check: (inout PartChecker, Element) -> Result?
  ) -> [Result]? {
    var results: [Result] = []
    for element in elements {
      if let result = check(&self, element) { results.append(result) }
    }
    return results.count == elements.count ? results : nil
  }

  /// The lead's field that `path` names; `place`: "`needs`".
  mutating func field(_ path: PathSyntax, in place: String) -> Symbols.FieldSymbol? {
    if let symbol = expressions.declaredSymbol(path) { return symbol }
    let address = path.parts.count > 1 ? PathSyntax(Array(path.parts.dropLast())) : path
    let isDomain = path.parts.last?.text == "domain" && expressions.declaredSymbol(address)?.type == .email
    if isDomain || (path.parts.count > 1 && PartName.Kind(rawValue: path.parts[0].text) != nil) {
      report(.fieldExpected(path.text, in: place, at: path.span))
    } else {
      let known = expressions.symbols.fields.keys
      report(.unknownField(path.text, at: path.span, hint: expressions.suggest(path.text, in: known)))
    }
    return nil
  }

  /// The index of the part that `name` means, or nil with a report that offers the nearest name.
  mutating func index(of name: NameSyntax, _ kind: PartName.Kind) -> Int? {
    if let index = graph.index(of: name, kind) { return index }
    // A book that is wrong from end to end asks this for every line: without a suggestion nobody needs the names.
    let known = expressions.suggestionBudget > 0 ? graph.names(of: kind) : []
    report(.unknownPart(name.text, kind: kind.words, at: name.span, hint: expressions.suggest(name.text, in: known)))
    return nil
  }
}
